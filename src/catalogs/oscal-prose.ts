import type {JsonObject} from './json-value.ts'
import {labelOf} from './oscal-entries.ts'
import {onOneLine, plainText} from './plain-text.ts'

/** `{{ insert: param, ac-1_prm_1 }}`, and the form of OSCAL's first drafts. */
const INSERTION = /\{\{\s*(?:insert:\s*param\s*,\s*)?([^\s{}]+)\s*\}\}/g
/** A parameter may be inserted many times; its name is to stay one. */
const LONGEST_NAME = 300

/** Turns the parts of controls into plain text, with the names of parameters in square brackets. */
export class OscalProse {
  readonly #params = new Map<string, JsonObject>()

  /** @param holders everything that may define parameters */
  constructor(holders: JsonObject[]) {
    for (const param of holders.flatMap((holder) => holder.objects('params'))) {
      const id = param.phrase('id')
      if (id !== undefined) this.#params.set(id, param)
    }
  }

  /** The statement of a control, a line for each of its items; undefined if it has none. */
  statementOf(control: JsonObject): string | undefined {
    const statements = control.objects('parts').filter((part) => part.phrase('name') === 'statement')
    return statements.flatMap((part) => this.#linesOf(part)).join('\n') || undefined
  }

  #linesOf(part: JsonObject): string[] {
    const text = this.#fill(plainText(part.text('prose') ?? ''))
    const own = text === '' ? [] : [[labelOf(part), text].filter(Boolean).join(' ')]
    const items = part
      .objects('parts')
      .filter((inner) => /^(?:item|statement)$/.test(inner.phrase('name') ?? ''))
    return [...own, ...items.flatMap((item) => this.#linesOf(item))]
  }

  #fill(text: string): string {
    return text
      .replace(INSERTION, (_, id: string) => `[${this.#nameOf(id)}]`)
      .replace(/\] +(?=[;,.:])/g, ']')
      .trim()
  }

  /** A parameter's label, else its choices, else its id. */
  #nameOf(id: string): string {
    const param = this.#params.get(id)
    const choices = param?.object('select')?.phrases('choice') ?? []
    const name = param?.phrase('label') ?? choices.map((choice) => this.#fillChoice(choice)).join('; ')
    return (name || id).slice(0, LONGEST_NAME)
  }

  /** A choice may insert parameters in turn; those show their labels alone, which ends every circle. */
  #fillChoice(choice: string): string {
    return onOneLine(
      choice.replace(INSERTION, (_, id: string) => this.#params.get(id)?.phrase('label') ?? id),
    )
  }
}
