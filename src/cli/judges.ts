import {type Command, Option} from 'commander'
import {createAccessAnalyzerJudge, JudgeError, JudgePanel} from '../policy/index.ts'
import {UsageError} from './exit.ts'

/** Options of the commands that can ask other judges of policies. */
export interface JudgeChoice {
  judge?: 'access-analyzer'
  judgeEndpoint?: string
}

/** Adds `--judge` and `--judge-endpoint`. */
export function addJudgeOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--judge <judge>',
        "ask another judge too: AWS's ValidatePolicy, which gets each whole policy over the network",
      ).choices(['access-analyzer']),
    )
    .option('--judge-endpoint <url>', 'where to ask it (default: as the AWS SDK finds it)')
}

/** The panel that was asked for, and why a judge is missing from it; without `--judge` nothing leaves the machine. */
export async function seatJudges({judge, judgeEndpoint}: JudgeChoice): Promise<JudgePanel> {
  if (judge === undefined) {
    if (judgeEndpoint !== undefined)
      throw new UsageError('Unexpected `--judge-endpoint`, expected it with `--judge access-analyzer`')
    return new JudgePanel()
  }
  if (judgeEndpoint !== undefined && !URL.canParse(judgeEndpoint))
    throw new UsageError(
      `Unexpected endpoint \`${judgeEndpoint}\`, expected a URL such as \`https://localhost:4566\``,
    )
  try {
    const options = judgeEndpoint === undefined ? {} : {endpoint: judgeEndpoint}
    return new JudgePanel([await createAccessAnalyzerJudge(options)])
  } catch (error) {
    if (!(error instanceof JudgeError)) throw error
    return new JudgePanel([], [error.message])
  }
}
