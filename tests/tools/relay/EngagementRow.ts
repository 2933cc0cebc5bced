import { graphql } from 'relay-runtime'

export const row = graphql`
  fragment EngagementRow_engagement on Engagement {
    id
    title
    kind
    period {
      from
      to
    }
    activity {
      state
    }
    ... on Instrument {
      instrumentKind
      legalStatus
    }
    ... on Project {
      budget {
        amount
        currency
      }
    }
    citations {
      certainty
      locator
      source {
        name
        url
      }
    }
  }
`
