import {each} from './repeat.mts'
import type {Shape} from './shape.mts'

/** Sidecars: `mapping.json`. */
const entry = (index: number, name = `Keys ${index}`) =>
  `{"requirement_name": "${index + 1}. ${name}", "severity": "high", "type": "preventative", "policies": [{"policy_name": "P${index}", "policy_url": "https://github.com/a/b/blob/main/${index}.json"}]}`

export const sidecars: Record<string, Shape['make']> = {
  'mapping.json, entries': (count) =>
    `{"serviceprovider": "AWS", "mapping": [${each((index) => entry(index), ',\n')(count)}]}`,
  'mapping.json, one requirement': (count) =>
    `{"serviceprovider": "AWS", "mapping": [${each(() => entry(0, 'Keys'), ',\n')(count)}]}`,
  'mapping.json, one key': (count) =>
    `{"serviceprovider": "AWS", "mapping": [], ${each(() => '"k": 1', ',\n')(count)}}`,
  'mapping.json, faults': (count) => `{"serviceprovider": "AWS", "mapping": [${'{,]'.repeat(count)}`,
  'mapping.json, lists': (count) => `{"mapping": ${'['.repeat(count)}`,
  'mapping.json, policies of one entry': (count) =>
    `{"serviceprovider": "AWS", "mapping": [{"requirement_name": "1. Keys", "policies": [${each((index) => `{"policy_name": "P${index}", "policy_url": "x${index}"}`, ',\n')(count)}]}]}`,
}
