import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient } from "vscode-languageclient";
import { showPlacesCommand, showPlacesCommandTakes } from "../protocol/server.ts";

/** What a lens of the server calls: one place is gone to, several are listed. */
export function registerShowPlaces(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(showPlacesCommand, async (params: unknown) => {
    const { uri, position, places } = v.parse(showPlacesCommandTakes, params);
    const converter = client.protocol2CodeConverter;
    await vscode.commands.executeCommand(
      "editor.action.goToLocations",
      converter.asUri(uri),
      converter.asPosition(position),
      places.map((place) => converter.asLocation(place)),
      "peek",
    );
  });
}
