import { graphql } from 'relay-runtime'

export const subscription = graphql`
  subscription ChangesSubscription($since: Int) {
    graphChanged(since: $since) {
      version
      touched
      removed
      truncated
    }
  }
`
