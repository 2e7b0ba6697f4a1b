/** A queue, a role and the objects of a bucket that the examples are about. */
export const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs'
export const ROLE = 'arn:aws:iam::111122223333:role/Reporting'
export const OBJECTS = 'arn:aws:s3:::quarterly-reports/*'

/** Statements that are right, for examples to differ from in one thing: of an identity policy, and of a bucket policy. */
export const SEND = {Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE}
export const READ = {Effect: 'Allow', Principal: {AWS: ROLE}, Action: 's3:GetObject', Resource: OBJECTS}
