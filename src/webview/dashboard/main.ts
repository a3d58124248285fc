/** Asks the host for the numbers, draws them, and the new ones when they change. */
import { dashboardHost, dashboardPage } from "../../protocol/dashboard.ts";
import { arrive } from "../arrive.ts";
import { lineTo } from "../host.ts";
import { useWords } from "../words.ts";
import { Kept } from "./kept.ts";
import { Dashboard } from "./page.ts";

useWords(document.body.dataset["words"]);
const line = lineTo(dashboardHost, dashboardPage, {
  update(state) {
    page.show(state);
    return {};
  },
});
const page = new Dashboard(line.host, new Kept(line));

arrive(() => line.host.ready({}), page);
