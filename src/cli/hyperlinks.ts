/** Whether a stream gets hyperlinks (OSC 8): a terminal that is known to show them does; `FORCE_HYPERLINK` decides. */
export function wantsHyperlinks(stream: NodeJS.WriteStream): boolean {
  const {FORCE_HYPERLINK, TERM, TERM_PROGRAM, WT_SESSION, VTE_VERSION, KONSOLE_VERSION, CI} = process.env
  if (FORCE_HYPERLINK) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false'
  if (stream.isTTY !== true || TERM === 'dumb' || CI) return false
  if (TERM_PROGRAM && PROGRAMS.has(TERM_PROGRAM)) return true
  if (TERM && /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM)) return true
  return Boolean(WT_SESSION) || Boolean(KONSOLE_VERSION) || Number(VTE_VERSION) >= FIRST_VTE
}

const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'])

/** The first version of the library of GNOME's and other terminals whose hyperlinks do not crash it. */
const FIRST_VTE = 5002
