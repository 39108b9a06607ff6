// The names the code has, in one place. A test holds them against QueueNames, TableNames, ContainerNames and the app roles.

@export()
@description('Queues the functions listen to; each has a poison queue.')
var queues = [
  'contact-volume'
  'plan-requests'
  'roll-ups'
]

@export()
@description('What the Functions host appends to the name of a queue for messages it gave up on.')
var poisonSuffix = '-poison'

@export()
@description('Tables of the product.')
var tables = [
  'Operations'
  'Volumes'
  'VolumeLayers'
  'Imports'
  'Rejections'
  'Runs'
  'Forecasts'
  'StaffingPlans'
  'CapacityPlans'
  'Budgets'
  'FinanceBooks'
  'Plans'
  'Audit'
  'Requests'
  'Scenarios'
  'HeadCounts'
  'Adjustments'
]

@export()
@description('Blob containers of the product.')
var containers = [
  'payloads'
]

@export()
@description('Blob container the platform takes the deployed package from.')
var packageContainer = 'app-package'

@export()
@description('Built-in roles by name. The app needs these four and no more.')
var roles = {
  // The host keeps timer locks and keys in blobs and the product its payloads; the platform reads the package.
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  // Not Message Processor: the host updates a message to prolong its hold, which needs messages/write.
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}
