/** The tokens with the hall's own typefaces. A phone has its own Chinese ones and takes `tokens.ts` alone. */

import './fonts.ts'

export { lake, paper, plain } from './tokens.ts'
