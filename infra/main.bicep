targetScope = 'subscription'

metadata description = 'WfmFunctions on Azure: one resource group with everything the product needs, and nothing with a key.'

@minLength(1)
@maxLength(20)
@description('Name of the environment: dev, prod, or a name of your own. It is part of every name.')
param environmentName string

@description('Region of all resources; it must offer Flex Consumption.')
param location string

@description('The tenant of the product its signed-in callers belong to (letters, digits, dot, dash).')
param planningTenant string

@description('Client id of the Entra app registration people and programs sign in to (infra/register-app makes it).')
param signInClientId string

@description('Where alerts and budget notices are sent.')
param alertEmail string

@minValue(1)
@description('Budget for a month in the currency of the subscription; notices are sent at 50, 90 and 100 % of it.')
param monthlyBudget int

@description('First day of the month the budget begins with, for example 2026-12-01.')
param budgetStart string

@description('Keeps data in three zones and in a second region, runs instances in three zones, and protects the storage account from deletion.')
param resilient bool

@description('Storage is reached through a private network only.')
param privateNetwork bool

@minValue(1)
@maxValue(1000)
@description('Most instances the app may have; it bounds cost and the load on storage.')
param maximumInstances int = 40

@allowed([512, 2048, 4096])
@description('Memory of an instance in MB. Four groups are planned on one at once.')
param instanceMemoryMB int = 2048

@minValue(0)
@description('Instances kept warm for HTTP: 0 is cheapest, 1 answers the first request of the day at once.')
param alwaysReadyHttp int = 0

@minValue(1)
@description('Most GB of logs a day; more is dropped and an alert says so.')
param dailyLogsGB int = 1

@minValue(30)
@description('Days logs are kept.')
param logDays int = 30

var tags = {
  'azd-env-name': environmentName
  product: 'WfmFunctions'
}
var suffix = '${environmentName}-${take(uniqueString(subscription().id, environmentName, location), 6)}'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-wfm-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-wfm-${suffix}', location: location, tags: tags }
}

module logs 'modules/logs.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-wfm-${suffix}'
    insightsName: 'appi-wfm-${suffix}'
    location: location
    tags: tags
    dailyLogsGB: dailyLogsGB
    logDays: logDays
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: { name: 'vnet-wfm-${suffix}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stwfm${take(uniqueString(subscription().id, environmentName, location), 13)}'
    location: location
    tags: tags
    resilient: resilient
    privateNetwork: privateNetwork
    workspaceId: logs.outputs.workspaceId
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  scope: group
  params: {
    storageName: storage.outputs.name
    networkName: network!.outputs.name
    subnetId: network!.outputs.endpointSubnetId
    location: location
    tags: tags
  }
}

module access 'modules/access.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    insightsName: logs.outputs.insightsName
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    planName: 'plan-wfm-${suffix}'
    name: 'func-wfm-${suffix}'
    location: location
    tags: tags
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    insightsName: logs.outputs.insightsName
    workspaceId: logs.outputs.workspaceId
    appSubnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    resilient: resilient
    maximumInstances: maximumInstances
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyHttp: alwaysReadyHttp
    planningTenant: planningTenant
  }
  // Without its roles the app would start, fail on storage and be reported as broken.
  dependsOn: [access, endpoints]
}

module signIn 'modules/signin.bicep' = {
  scope: group
  params: { appName: app.outputs.name, clientId: signInClientId }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
    email: alertEmail
    insightsName: logs.outputs.insightsName
    workspaceId: logs.outputs.workspaceId
    storageName: storage.outputs.name
    healthAddress: '${app.outputs.address}/api/health/nights'
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: { name: 'budget-wfm-${environmentName}', email: alertEmail, amount: monthlyBudget, start: budgetStart }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
output SERVICE_API_NAME string = app.outputs.name
output SERVICE_API_URI string = app.outputs.address
output WFM_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
