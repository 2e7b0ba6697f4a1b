import type {Framework} from './framework.ts'

/** The organisation's own control statements: small numbers, or `CS` numbers of its control register. */
export const organisation: Framework = {
  id: 'organisation',
  title: 'Organisation control statements',
  source: 'the playbooks themselves',
  idShape: /^(?:\d{1,3}|CS\d{5,8})$/i,
  closed: false,
  functions: [],
  categories: [],
  controls: [],
  wordings: [],
}
