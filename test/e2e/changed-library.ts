import {readFileSync} from 'node:fs'
import {Repository} from '../history/repository.ts'

const KMS = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')

const QUEUE = `# SQS

Last Update: 2021-01-02

## Preventative Controls

### 1. Queues are encrypted

Every queue has a key of its own.

## Detective Controls

### 1. Queues are watched

An alarm tells of messages that nobody takes.
`

/**
 * A repository with a history: a playbook of the seed and another one that moves; a version 1.0; then a policy that
 * allows more, a control that is written, a conflict that is committed, and a subject that would be a script. A commit a
 * day, from the 2nd of January 2021 on.
 */
export function changedLibrary(): Repository {
  const repository = new Repository()
  repository.commit('Start the playbooks', {'docs/kms/playbook.md': KMS, 'docs/queue.md': QUEUE})
  repository.commit('Give the queue a folder', {'docs/queue.md': null, 'docs/sqs/playbook.md': QUEUE})
  repository.git('tag', 'v1.0')
  const looser = KMS.replace('"kms:DescribeKey"', '"kms:*"')
  repository.commit('Let users of a key do everything with it', {'docs/kms/playbook.md': looser})
  const written = looser.replace(
    /(### 2\. CloudTrail logging enabled and sent to Splunk\n)`This Section will be updated soon\.`/,
    '$1Every trail is sent to Splunk. An alarm tells of one that stops.',
  )
  repository.commit('Say how trails are sent <script>alert(1)</script>', {'docs/kms/playbook.md': written})
  const conflict = QUEUE.replace(
    'Every queue has a key of its own.\n',
    '<<<<<<< HEAD\nEvery queue has a key of its own.\n=======\nQueues share a key.\n>>>>>>> shared\n',
  )
  repository.commit('Merge the shared key', {'docs/sqs/playbook.md': conflict})
  return repository
}
