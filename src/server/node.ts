import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createServer } from "./server.ts";

createServer(createConnection(ProposedFeatures.all));
