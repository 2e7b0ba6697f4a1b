import {expect, it} from 'vitest'
import {parsePolicy, placeholdersOf} from '../../../src/policy/index.ts'

const read = (text: string) =>
  placeholdersOf(parsePolicy(text)).map(({name, kind, places}) => [
    name,
    kind,
    places.map(({offset, length}) => text.slice(offset, offset + length)),
  ])

it('tells each placeholder once, with its kind and all its places', () => {
  const arn = 'arn:aws:sqs:<region>:<account-id>:'
  const statement = `{"Effect": "Allow", "Action": "sqs:*", "Resource": ["${arn}a", "${arn}{{name}}"]}`
  expect(read(statement)).toEqual([
    ['<region>', 'region', ['<region>', '<region>']],
    ['<account-id>', 'account', ['<account-id>', '<account-id>']],
    ['{{name}}', 'other', ['{{name}}']],
  ])
})

it('tells one without quotes, and no policy variable', () => {
  expect(read('{"Effect": "Allow", "Action": "s3:*", "Resource": <bucket-arn>}')).toEqual([
    ['<bucket-arn>', 'bucket', ['<bucket-arn>']],
  ])
  expect(read('{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:username}"}')).toEqual(
    [],
  )
})
