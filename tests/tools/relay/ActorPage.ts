import { graphql } from 'relay-runtime'

export const query = graphql`
  query ActorPageQuery($id: ID!, $lang: String) {
    actor(id: $id) {
      id
      ...ActorPage_identity
      ...ActorPage_engagements
      ...ActorPage_partners
    }
  }
`

export const identity = graphql`
  fragment ActorPage_identity on Actor {
    name(lang: $lang)
    kind
    country {
      name(lang: $lang)
    }
    ... on LocalAuthority {
      level
      legalForm
    }
    ... on Network {
      networkKind
      members(first: 100) {
        totalCount
      }
    }
  }
`

export const engagements = graphql`
  fragment ActorPage_engagements on Actor
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "ActorPageEngagementsQuery") {
    engagements(first: $count, after: $cursor, roles: [LEAD, PARTY]) @connection(key: "ActorPage_engagements") {
      edges {
        node {
          role
          recordedAs {
            name
          }
          engagement {
            ...EngagementRow_engagement
          }
        }
      }
    }
  }
`

export const partners = graphql`
  fragment ActorPage_partners on Actor
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    filter: { type: "PartnerFilter" }
    asOf: { type: "Date" }
  )
  @refetchable(queryName: "ActorPagePartnersQuery") {
    partners(first: $count, after: $cursor, filter: $filter, asOf: $asOf, orderBy: [{ by: LAST_EVIDENCE, direction: DESC }])
      @connection(key: "ActorPage_partners", filters: ["filter", "asOf"]) {
      totalCount
      edges {
        firstEvidence
        lastEvidence
        viaSuccession
        engagements {
          ...EngagementRow_engagement
        }
        node {
          id
          name
          ... on LocalAuthority {
            level
          }
        }
      }
    }
  }
`
