import { graphql } from 'relay-runtime'

export const query = graphql`
  query ActorListQuery($filter: ActorFilter) {
    ...ActorList_actors @arguments(filter: $filter)
  }
`

export const actors = graphql`
  fragment ActorList_actors on Query
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    filter: { type: "ActorFilter" }
  )
  @refetchable(queryName: "ActorListActorsQuery") {
    actors(filter: $filter, orderBy: [{ by: NAME }], first: $count, after: $cursor)
      @connection(key: "ActorList_actors") {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`
