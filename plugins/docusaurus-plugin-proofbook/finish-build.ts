import type {Pages} from './pages.ts'

/** What follows when all pages are written: the search index, and the content security policy. */
export async function finishBuild(_outDir: string, _pages: Pages): Promise<void> {}
