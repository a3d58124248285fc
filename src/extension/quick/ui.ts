/**
 * One list or one field of VS Code's at a time. Each stays open when the focus goes elsewhere, so that the article can
 * be looked at; Escape leaves.
 */
import * as vscode from "vscode";

/** Escape was pressed, or the list was closed in another way. */
export const left = Symbol("left");
export type Left = typeof left;

export interface Row<T> {
  label: string;
  description?: string;
  detail?: string;
  icon?: string;
  /** Undefined: a line to be read; choosing it changes nothing. */
  value?: T;
  checked?: boolean;
  /** A line above this row. */
  above?: string;
}

export interface Head {
  title: string;
  /** What is asked. */
  prompt: string;
  /** 1-based, of `of`. */
  step?: number;
  of?: number;
}

export interface Action<T> {
  icon: string;
  tooltip: string;
  value: T;
}

type Item<T> = vscode.QuickPickItem & { row?: Row<T> };

export function pickOne<T>(head: Head, rows: readonly Row<T>[]): Promise<T | Left> {
  return new Promise((resolve) => {
    const list = open<T>(head, rows);
    const first = list.items.find(({ row }) => row?.value !== undefined);
    list.activeItems = first ? [first] : [];
    list.onDidAccept(() => {
      const value = list.activeItems[0]?.row?.value;
      if (value !== undefined) {
        resolve(value);
        list.dispose();
      }
    });
    list.onDidHide(() => {
      resolve(left);
      list.dispose();
    });
    list.show();
  });
}

/** Several of the rows, or an action. */
export function pickSeveral<T, A>(
  head: Head,
  rows: readonly Row<T>[],
  actions: readonly Action<A>[],
): Promise<{ values: T[] } | { action: A } | Left> {
  return new Promise((resolve) => {
    const list = open<T>(head, rows);
    list.canSelectMany = true;
    list.selectedItems = list.items.filter(({ row }) => row?.checked);
    list.buttons = actions.map(button);
    list.onDidTriggerButton((pressed) => {
      const action = actions.find(({ tooltip }) => tooltip === pressed.tooltip);
      if (action) {
        resolve({ action: action.value });
        list.dispose();
      }
    });
    list.onDidAccept(() => {
      resolve({ values: list.selectedItems.flatMap(({ row }) => row?.value ?? []) });
      list.dispose();
    });
    list.onDidHide(() => {
      resolve(left);
      list.dispose();
    });
    list.show();
  });
}

/** A line to type; `wrong` says what is wrong with it, if anything. */
export function type<A>(
  head: Head,
  value: string,
  actions: readonly Action<A>[],
  wrong: (text: string) => string | undefined = () => undefined,
): Promise<{ text: string } | { action: A } | Left> {
  return new Promise((resolve) => {
    const field = vscode.window.createInputBox();
    field.title = head.title;
    field.prompt = head.prompt;
    field.value = value;
    field.ignoreFocusOut = true;
    place(field, head);
    field.buttons = actions.map(button);
    field.onDidTriggerButton((pressed) => {
      const action = actions.find(({ tooltip }) => tooltip === pressed.tooltip);
      if (action) {
        resolve({ action: action.value });
        field.dispose();
      }
    });
    field.onDidChangeValue(() => {
      field.validationMessage = undefined;
    });
    field.onDidAccept(() => {
      const sentence = wrong(field.value);
      if (sentence !== undefined) {
        field.validationMessage = sentence;
        return;
      }
      resolve({ text: field.value });
      field.dispose();
    });
    field.onDidHide(() => {
      resolve(left);
      field.dispose();
    });
    field.show();
  });
}

function open<T>(head: Head, rows: readonly Row<T>[]): vscode.QuickPick<Item<T>> {
  const list = vscode.window.createQuickPick<Item<T>>();
  list.title = head.title;
  list.placeholder = head.prompt;
  list.ignoreFocusOut = true;
  list.matchOnDetail = true;
  place(list, head);
  list.items = rows.flatMap((row) => [
    ...(row.above === undefined ? [] : [{ label: row.above, kind: vscode.QuickPickItemKind.Separator }]),
    {
      label: row.label,
      row,
      ...(row.description !== undefined && { description: row.description }),
      ...(row.detail !== undefined && { detail: row.detail }),
      ...(row.icon !== undefined && { iconPath: new vscode.ThemeIcon(row.icon) }),
    },
  ]);
  return list;
}

function place(input: vscode.QuickInput, { step, of }: Head): void {
  input.step = step;
  input.totalSteps = of;
}

const button = ({ icon, tooltip }: Action<unknown>): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon(icon),
  tooltip,
});
