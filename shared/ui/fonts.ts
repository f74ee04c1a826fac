/**
 * Four weights: Barlow 500, 600 and 700 for figures and Latin letters, Noto Sans SC for Chinese. The latter comes in a
 * hundred parts by `unicode-range`: a page loads those of the characters that it shows. No network beyond our own.
 */

import './figures.ts'
import '@fontsource-variable/noto-sans-sc/wght.css'
