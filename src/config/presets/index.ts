import type {Written} from '../written.ts'
import {incidentResponse} from './incident-response.ts'
import {productGuide} from './product-guide.ts'
import {runbooks} from './runbooks.ts'

/** What `extends` may name: families of documents, each as what a configuration would say of it. */
export const PRESETS: ReadonlyMap<string, Written> = new Map([
  ['incident-response', incidentResponse],
  ['runbooks', runbooks],
  ['product-guide', productGuide],
])
