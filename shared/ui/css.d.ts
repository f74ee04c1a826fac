/** Style sheets that a page's entry imports: the build makes links of them. */
declare module '*.css'
