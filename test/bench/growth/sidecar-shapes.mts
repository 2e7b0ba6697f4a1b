import {each} from './repeat.mts'
import type {TextMakers} from './shape.mts'

/** Sidecars: `mapping.json`. */
const entry = (index: number, name = `Keys ${index}`) =>
  `{"requirement_name": "${index + 1}. ${name}", "severity": "high", "type": "preventative", "policies": [{"policy_name": "P${index}", "policy_url": "https://github.com/a/b/blob/main/${index}.json"}]}`

export const sidecars: TextMakers = {
  entries: (count) =>
    `{"serviceprovider": "AWS", "mapping": [${each((index) => entry(index), ',\n')(count)}]}`,
  'one requirement': (count) =>
    `{"serviceprovider": "AWS", "mapping": [${each(() => entry(0, 'Keys'), ',\n')(count)}]}`,
  'one key': (count) => `{"serviceprovider": "AWS", "mapping": [], ${each(() => '"k": 1', ',\n')(count)}}`,
  faults: (count) => `{"serviceprovider": "AWS", "mapping": [${'{,]'.repeat(count)}`,
  lists: (count) => `{"mapping": ${'['.repeat(count)}`,
  'policies of one entry': (count) =>
    `{"serviceprovider": "AWS", "mapping": [{"requirement_name": "1. Keys", "policies": [${each((index) => `{"policy_name": "P${index}", "policy_url": "x${index}"}`, ',\n')(count)}]}]}`,
  'requirements that no document has': (count) =>
    `{"serviceprovider": "AWS", "mapping": [${each((index) => `{"requirement_name": "Kys ${index}"}`, ',\n')(count)}]}`,
}
