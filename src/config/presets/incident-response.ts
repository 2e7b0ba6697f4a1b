import type {Written} from '../written.ts'

/**
 * Incident response playbooks in parts or phases (prepare, detect, contain, eradicate, recover). They cite controls
 * seldom and in no table of their own, so none is demanded.
 */
export const incidentResponse: Written = {
  kinds: {
    playbook: {
      title: ['\\bincident response\\b', '\\b(playbook|runbook)\\b'],
      path: ['(^|/)(playbooks?|runbooks?)/'],
    },
  },
  sections: {
    groups: [
      {
        group: 'preventative',
        heading: ['^((part|phase|step) \\d+\\w? ?[-–—:.]? ?)?(prepar(e|ation)|protect)\\b'],
      },
      {
        group: 'detective',
        heading: ['^((part|phase|step) \\d+\\w? ?[-–—:.]? ?)?(detect(ion)?|identif(y|ication)|acquire)\\b'],
      },
      {
        group: 'respond',
        heading: [
          '^((part|phase|step) \\d+\\w? ?[-–—:.]? ?)?(contain(ment)?|eradicat(e|ion)|recover(y)?|post-incident)\\b',
        ],
      },
    ],
    other: ['^automation hooks\\b', '^communication templates?$'],
  },
  // Their numbered headings are steps, which begin anew in each part.
  controls: {heading: '^control (\\d+)[.:]\\s*'},
  rules: {'require-control-table': 'off', 'match-control-group': 'off'},
}
