/** Barlow for figures and Latin letters: three weights, a few kilobytes of names. */

import '@fontsource/barlow/latin-500.css'
import '@fontsource/barlow/latin-600.css'
import '@fontsource/barlow/latin-700.css'
