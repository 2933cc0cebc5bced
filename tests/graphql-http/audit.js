// Runs every server audit of graphql-http against the address given and prints one line for each.
// Exits with 1 unless all of them are fulfilled.
import { serverAudits } from 'graphql-http'

const [url] = process.argv.slice(2)
if (!url) {
  console.error('usage: node audit.js http://127.0.0.1:5080/graphql')
  process.exit(2)
}

let fulfilled = 0
const audits = serverAudits({ url })
for (const audit of audits) {
  const result = await audit.fn()
  if (result.status === 'ok') fulfilled++
  console.log(`${result.status} ${audit.id} ${audit.name}${result.reason ? `: ${result.reason}` : ''}`)
}
console.log(`${fulfilled} of ${audits.length} audits are fulfilled`)
process.exitCode = fulfilled === audits.length ? 0 : 1
