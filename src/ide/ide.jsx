import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-sse'
import { createRoot } from 'react-dom/client'
import 'graphiql/style.css'
import './ide.css'

// The server writes its settings into the page: the tabs to begin with.
const { tabs } = JSON.parse(document.getElementById('settings').textContent)

// A question in the address gets a tab of its own. GraphiQL looks at defaultTabs on the first visit only, at query on every one.
const address = new URLSearchParams(location.search)
const asked = address.has('query') && { query: address.get('query'), variables: address.get('variables') ?? undefined }

// Subscriptions come as server-sent events: the client for them is used like one for WebSockets, and needs nothing that a proxy may refuse.
const fetcher = createGraphiQLFetcher({ url: location.pathname, wsClient: createClient({ url: location.pathname }) })

// For a moment after a change of tab GraphiQL still names the operation of the tab before.
function ask({ operationName, ...request }, options) {
  const known = operationName && request.query.includes(operationName)
  return fetcher(known ? { ...request, operationName } : request, options)
}

createRoot(document.getElementById('ide')).render(
  <GraphiQL
    fetcher={ask}
    defaultTabs={asked ? [asked, ...tabs] : tabs}
    {...asked}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <a href="/">CoopGraph</a>
    </GraphiQL.Logo>
  </GraphiQL>,
)
