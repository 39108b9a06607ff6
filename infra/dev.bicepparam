using 'main.bicep'

// A place to try things: one zone, public network, nothing kept warm.
param environmentName = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param planningTenant = readEnvironmentVariable('WFM_TENANT', 'sample')
param signInClientId = readEnvironmentVariable('WFM_SIGNIN_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param alertEmail = readEnvironmentVariable('WFM_ALERT_EMAIL', 'planning@example.com')
param monthlyBudget = 50
param budgetStart = readEnvironmentVariable('WFM_BUDGET_START', '2026-12-01')
param resilient = false
param privateNetwork = false
param maximumInstances = 10
