/**
 * What the AWS CLI, the console or people call a service whose actions have another prefix, in lower case → that prefix.
 * Source: the names of commands in the CLI's reference, and the prefixes in the service authorization reference.
 */
export const PREFIX_OF_SERVICE: ReadonlyMap<string, string> = new Map([
  ['accessanalyzer', 'access-analyzer'],
  ['amp', 'aps'],
  ['apigatewayv2', 'apigateway'],
  ['bedrock-agent', 'bedrock'],
  ['bedrock-agent-runtime', 'bedrock'],
  ['bedrock-runtime', 'bedrock'],
  ['cloudwatch-logs', 'logs'],
  ['cloudwatchlogs', 'logs'],
  ['docdb', 'rds'],
  ['dynamodbstreams', 'dynamodb'],
  ['efs', 'elasticfilesystem'],
  ['elb', 'elasticloadbalancing'],
  ['elbv2', 'elasticloadbalancing'],
  ['emr', 'elasticmapreduce'],
  ['eventbridge', 'events'],
  ['lexv2-models', 'lex'],
  ['location', 'geo'],
  ['msk', 'kafka'],
  ['mwaa', 'airflow'],
  ['neptune', 'rds'],
  ['opensearchserverless', 'aoss'],
  ['pinpoint', 'mobiletargeting'],
  ['resourcegroupstaggingapi', 'tag'],
  ['service-quotas', 'servicequotas'],
  ['sesv2', 'ses'],
  ['sso-admin', 'sso'],
  ['step-functions', 'states'],
  ['stepfunctions', 'states'],
])
