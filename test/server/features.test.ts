import { inProcess } from "./client.ts";
import { serverSuite } from "./suite.ts";

serverSuite("in memory");
serverSuite("in a process of its own", inProcess);
