/** What the examples are about: a bucket, its objects, a table, a key, a topic, and a role that reads. */
export const BUCKET = 'arn:aws:s3:::quarterly-reports'
export const OBJECTS = 'arn:aws:s3:::quarterly-reports/*'
export const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/Invoices'
export const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
export const READER = 'arn:aws:iam::111122223333:role/Reader'

/** Statements without their condition, for examples to differ in it alone. */
export const LIST = {Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET}
export const GET = {Effect: 'Allow', Action: 's3:GetObject', Resource: OBJECTS}
export const DECRYPT = {Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY}

/** A statement with a condition of one operator: `when(GET, 'Bool', {'aws:SecureTransport': 'true'})`. */
export function when(statement: object, operator: string, tests: object): object {
  return {...statement, Condition: {[operator]: tests}}
}
