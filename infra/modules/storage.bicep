metadata description = 'One storage account: tables, queues and blobs of the product, the locks of the Functions host, the deployed package.'

import { containers, packageContainer, poisonSuffix, queues, tables } from '../names.bicep'

param name string
param location string
param tags object
param resilient bool
param privateNetwork bool
param workspaceId string

@description('Days a deleted or overwritten blob can be brought back.')
param undeleteDays int = 30

@description('Days after which an imported file moves to cool storage; it is kept, because an import can be read again.')
param coolAfterDays int = 90

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  // Zones and a second region, readable there: what a plan was can be asked while a region is down.
  sku: { name: resilient ? 'Standard_RAGZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
      bypass: privateNetwork ? 'None' : 'AzureServices'
    }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      // Queues and tables are encrypted with the account's key, as blobs always are.
      services: {
        blob: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: undeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: undeleteDays }
  }

  resource product 'containers' = [
    for container in containers: {
      name: container
      properties: {
        publicAccess: 'None'
        // Makes a legal hold on a file possible; without a policy nothing is held.
        immutableStorageWithVersioning: { enabled: true }
      }
    }
  ]

  resource package 'containers' = {
    name: packageContainer
    properties: { publicAccess: 'None' }
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: account
  name: 'default'

  resource all 'queues' = [
    for queue in concat(queues, map(queues, queue => '${queue}${poisonSuffix}')): {
      name: queue
    }
  ]
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' = {
  parent: account
  name: 'default'

  resource all 'tables' = [
    for table in tables: {
      name: table
    }
  ]
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'payloads-cool-down'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: map(containers, container => '${container}/') }
            actions: {
              baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } }
              version: { delete: { daysAfterCreationGreaterThan: undeleteDays } }
            }
          }
        }
        {
          name: 'old-packages-go'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${packageContainer}/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: undeleteDays } } }
          }
        }
      ]
    }
  }
  // A policy that names versions is refused before versions are kept.
  dependsOn: [blobs]
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (resilient) {
  name: 'keep-the-plans'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'The plans and everything they were made from. Remove this lock first if you mean it.'
  }
}

// Who deleted what. Reads and writes would be logged at more than the product itself costs.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: blobs
  properties: auditSettings
}

resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: queueService
  properties: auditSettings
}

resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: tableService
  properties: auditSettings
}

var auditSettings = {
  workspaceId: workspaceId
  logs: [{ category: 'StorageDelete', enabled: true }]
  metrics: [{ category: 'Transaction', enabled: true }]
}

output name string = account.name
