// Reads a file with the reader of somebody else and prints what that found: node read.js <format> <file>
import { readFileSync } from "node:fs";
import { check } from "@placemarkio/check-geojson";
import cytoscape from "cytoscape";
import graphology from "graphology";
import gexf from "graphology-gexf";
import jsonld from "jsonld";

const readers = {
  gexf(text) {
    const graph = gexf.parse(graphology.MultiDirectedGraph, text, { respectInputGraphType: true });
    return {
      nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
      edges: graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes })),
    };
  },

  cytoscape(text) {
    const graph = cytoscape({ headless: true, elements: JSON.parse(text).elements });
    return { nodes: graph.nodes().map((node) => node.data()), edges: graph.edges().map((edge) => edge.data()) };
  },

  geojson: (text) => check(text),

  // Nothing is fetched: the context stands in the file.
  async jsonld(text) {
    const documentLoader = (url) => Promise.reject(new Error(`The file refers to ${url}.`));
    const triples = await jsonld.toRDF(JSON.parse(text), { documentLoader });
    return triples.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
  },
};

const [format, file] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await readers[format](readFileSync(file, "utf8"))));
