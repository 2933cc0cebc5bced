MATCH (n:Node {id: $id}) WHERE n:Actor
RETURN n {.id, .name, .kind} AS actor
