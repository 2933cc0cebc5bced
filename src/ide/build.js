// Bundles the IDE into the server (or the folder given), with the licences of everything that is in the bundle.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const [out = '../CoopGraph.Server/wwwroot/ide'] = process.argv.slice(2)

// The style sheet of GraphiQL carries two font families, 350 KB; ide.css names fonts of the reader's system instead.
const withoutFonts = {
  name: 'without-fonts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /graphiql[/\\]dist[/\\]style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    })),
}

const { metafile } = await build({
  entryPoints: ['ide.jsx'],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  plugins: [withoutFonts],
})

// The folder of the package that a file of the bundle belongs to.
function packageOf(file) {
  for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest)).version) return folder
  }
}

const folders = new Set(Object.keys(metafile.inputs).map(packageOf).filter(Boolean))
const notices = [...folders].map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json')))
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package has no licence file.'
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').replaceAll(/[ \t]+$/gm, '')}\n`
})
writeFileSync(join(out, 'LICENSES.txt'), [...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`))
