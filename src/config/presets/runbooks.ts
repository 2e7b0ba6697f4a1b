import type {Written} from '../written.ts'

/** Runbooks of alerts: one file for each alert, which says what it means, how to diagnose it and what to do. */
export const runbooks: Written = {
  kinds: {playbook: {title: [], path: ['(^|/)(alerts?|runbooks?)/']}},
  sections: {
    groups: [
      {group: 'detective', heading: ['^diagnos(is|tics?)$', '^troubleshooting$']},
      {group: 'respond', heading: ['^(mitigation|remediation|resolution)$']},
    ],
    other: [
      '^(meaning|impact|scope|escalation)$',
      '^(additional )?notes$',
      '^related alerts$',
      '^prevention$',
    ],
  },
  rules: {'require-control-table': 'off', 'match-control-group': 'off'},
}
