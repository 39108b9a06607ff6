metadata description = 'What somebody is told about: a night without a plan, poison messages, failures, throttling, logs cut off.'

param location string
param tags object
param suffix string
param email string
param insightsName string
param workspaceId string
param storageName string

@description('Says 503 while a night of any site is overdue.')
param healthAddress string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageName
}

resource planners 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-wfm-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'wfm'
    emailReceivers: [{ name: 'planning', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// The dead man's switch: it runs outside the app, so it also sees an app whose timers all stand still.
resource nights 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'nights-wfm-${suffix}'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'nights-wfm-${suffix}'
    Name: 'Every night has its plan'
    Enabled: true
    Kind: 'standard'
    Frequency: 900
    Timeout: 60
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'us-va-ash-azr' }]
    Request: { RequestUrl: healthAddress, HttpVerb: 'GET', ParseDependentRequests: false, FollowRedirects: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource nightMissed 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'night-missed-wfm-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: 'A site\'s night is overdue, or the app does not answer. See OPERATIONS.md, a missed night.'
    severity: 1
    enabled: true
    scopes: [nights.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: nights.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: planners.id }]
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-throttled-wfm-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage tells the app to slow down. See OPERATIONS.md, throttling.'
    severity: 3
    enabled: true
    scopes: [account.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'busy'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ServerBusyError', 'ClientThrottlingError', 'ServerTimeoutError']
            }
          ]
          operator: 'GreaterThan'
          threshold: 100
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [{ actionGroupId: planners.id }]
  }
}

var queries = [
  {
    name: 'poison'
    description: 'A message failed on every delivery and was filed as a rejection. See OPERATIONS.md, poison messages.'
    severity: 2
    query: 'AppRequests | where Name has_any ("FileContactVolumePoison", "FilePlanRequestPoison", "FileRollUpPoison")'
    threshold: 0
  }
  {
    name: 'failures'
    description: 'Functions fail. See OPERATIONS.md, failures.'
    severity: 2
    query: 'AppRequests | where Success == false and (isempty(ResultCode) or ResultCode == "0" or toint(ResultCode) >= 500)'
    threshold: 20
  }
  {
    name: 'night-overdue'
    description: 'The product itself says that a night is overdue. See OPERATIONS.md, a missed night.'
    severity: 1
    query: 'AppTraces | where SeverityLevel >= 3 and Message startswith "Overdue:"'
    threshold: 0
  }
  {
    name: 'logs-cut-off'
    description: 'The day\'s logs reached their cap and are dropped until tomorrow. See OPERATIONS.md, throttling.'
    severity: 3
    query: '_LogOperation | where Category =~ "Ingestion" and Detail contains "OverQuota"'
    threshold: 0
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in queries: {
    name: '${item.name}-wfm-${suffix}'
    location: location
    tags: tags
    properties: {
      displayName: '${item.name} (${suffix})'
      description: item.description
      severity: item.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      autoMitigate: true
      // A new workspace has no rows and not yet every table.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: item.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: item.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [planners.id] }
    }
  }
]
