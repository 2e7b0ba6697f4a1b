export const each =
  (make: (index: number) => string, join = '') =>
  (count: number) =>
    Array.from({length: count}, (_, index) => make(index)).join(join)
export const fence = (text: string, lang = 'json') => `\`\`\`${lang}\n${text}\n\`\`\`\n`
