/** What of an example differs from service to service. */
export interface ExampleFacts {
  title: string
  /** `MM/DD/YYYY`. */
  date: string
}

/** A whole playbook to begin with, in which `proofbook check` finds nothing: groups, controls, ids, a policy with claims. */
export function examplePlaybook({title, date}: ExampleFacts): string {
  return `# ${title} Security Playbook

**Last Update:** *${date}*

## Table of Contents

- [Overview](#overview)
- [Preventative Controls](#preventative-controls)
  - [1. Data is encrypted at rest](#1-data-is-encrypted-at-rest)
  - [2. Access follows least privilege](#2-access-follows-least-privilege)
- [Detective Controls](#detective-controls)
  - [1. Changes are logged](#1-changes-are-logged)
- [Respond & Recover](#respond--recover)
  - [1. Access can be withdrawn at once](#1-access-can-be-withdrawn-at-once)

## Overview

Say in two sentences what ${title} does for your teams, and who answers for this playbook.

## Preventative Controls

### 1. Data is encrypted at rest

| NIST Subcategory Control |
| --- |
| PR.DS-1 |

**Why?**

Whoever gets hold of a copy of the data must not be able to read it.

**How?**

Use a customer managed key. Its policy lets one role administer it, and another one use it:

<!-- policy-may: arn:aws:iam::111122223333:role/Service kms:Decrypt
policy-may-not: everyone kms:Decrypt -->
\`\`\`json policy-type=key
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AccountAdministers",
      "Effect": "Allow",
      "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
      "Action": "kms:*",
      "Resource": "*"
    },
    {
      "Sid": "ServiceUses",
      "Effect": "Allow",
      "Principal": {"AWS": "arn:aws:iam::111122223333:role/Service"},
      "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
      "Resource": "*"
    }
  ]
}
\`\`\`

### 2. Access follows least privilege

| NIST Subcategory Control |
| --- |
| PR.AC-4 |

**Why?**

A role that can do more than its task does more when somebody steals it.

**How?**

Give each role only the actions that its task needs, on the resources that it needs. Review them every quarter.

## Detective Controls

### 1. Changes are logged

| NIST Subcategory Control |
| --- |
| DE.CM-3 |

**Why?**

Without a log nobody can say who changed what.

**How?**

Send the events of CloudTrail to the account that keeps the logs, and raise an alert for changes of policies.

## Respond & Recover

### 1. Access can be withdrawn at once

| NIST Subcategory Control |
| --- |
| RS.MI-1 |

**Why?**

An incident spreads for as long as the stolen role still works.

**How?**

Attach a policy that denies every action to the role, then revoke its sessions.
`
}
