using 'main.bicep'

// What azd deploys: values of the azd environment (azd env set NAME VALUE), as small as dev unless they say more.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param planningTenant = readEnvironmentVariable('WFM_TENANT', 'sample')
param signInClientId = readEnvironmentVariable('WFM_SIGNIN_CLIENT_ID')
param alertEmail = readEnvironmentVariable('WFM_ALERT_EMAIL')
param monthlyBudget = int(readEnvironmentVariable('WFM_MONTHLY_BUDGET', '50'))
param budgetStart = readEnvironmentVariable('WFM_BUDGET_START')
param resilient = bool(readEnvironmentVariable('WFM_RESILIENT', 'false'))
param privateNetwork = bool(readEnvironmentVariable('WFM_PRIVATE_NETWORK', 'false'))
param maximumInstances = int(readEnvironmentVariable('WFM_MAXIMUM_INSTANCES', '10'))
param alwaysReadyHttp = int(readEnvironmentVariable('WFM_ALWAYS_READY_HTTP', '0'))
