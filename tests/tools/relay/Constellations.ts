import { graphql } from 'relay-runtime'

export const query = graphql`
  query ConstellationsQuery($territory: ID!, $during: PeriodInput, $sources: [ID!]) {
    constellations(territory: $territory, during: $during, minActors: 4, sources: $sources) {
      definition {
        version
        text(lang: "en")
      }
      parameters
      coverage {
        items
        undated
        newest
      }
      constellations {
        label
        members {
          family
          actor {
            id
            name
          }
        }
        measures {
          actors
          density
        }
        engagements {
          ...EngagementRow_engagement
        }
      }
    }
  }
`
