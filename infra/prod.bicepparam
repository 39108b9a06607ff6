using 'main.bicep'

// What people plan with: three zones and a second region, private storage, one instance warm for HTTP.
param environmentName = 'prod'
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param planningTenant = readEnvironmentVariable('WFM_TENANT', 'sample')
param signInClientId = readEnvironmentVariable('WFM_SIGNIN_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmail = readEnvironmentVariable('WFM_ALERT_EMAIL', 'planning@example.com')
param monthlyBudget = 300
param budgetStart = readEnvironmentVariable('WFM_BUDGET_START', '2026-12-01')
param resilient = true
param privateNetwork = true
param maximumInstances = 40
param alwaysReadyHttp = 1
param dailyLogsGB = 2
param logDays = 90
