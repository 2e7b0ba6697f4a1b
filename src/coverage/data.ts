import type {Coverage} from './coverage.ts'

/** A framework's coverage as plain data for other tools: each count beside what it counts. */
export function coverageData(coverage: Coverage) {
  const {framework, name, functions, categories, services, totals, unlisted} = coverage
  return {
    id: framework,
    name,
    counts: totals.whole,
    functions: functions.map(({id, title}, at) => ({id, title, counts: totals.functions[at]})),
    categories: categories.map((column, at) => ({
      id: column.id,
      title: column.title,
      function: column.function ?? null,
      ids: column.ids,
      counts: totals.categories[at],
    })),
    unlisted,
    services: services.map(({service, playbooks, counts, cells}) => ({
      service,
      playbooks,
      counts,
      categories: cells.map(({category, ...cell}) => ({id: category, ...cell})),
    })),
  }
}
