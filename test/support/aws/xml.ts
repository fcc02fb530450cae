/** Answers of the query protocol. */

export type XmlValue = string | number | boolean | Date | null | undefined | readonly XmlValue[] | XmlObject;
export interface XmlObject {
  readonly [key: string]: XmlValue;
}

/** What AWS calls the members of its lists. */
const MEMBERS: Readonly<Record<string, string>> = {
  DBInstances: "DBInstance",
  DBClusters: "DBCluster",
  DBSnapshots: "DBSnapshot",
  DBClusterSnapshots: "DBClusterSnapshot",
  DBClusterMembers: "DBClusterMember",
  DBParameterGroups: "DBParameterGroup",
  TagList: "Tag",
  VpcSecurityGroups: "VpcSecurityGroupMembership",
  CustomEndpoints: "member",
};

export function answerXml(action: string, result: XmlObject): string {
  return `<${action}Response xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><${action}Result>${children(result)}</${action}Result><ResponseMetadata><RequestId>${REQUEST}</RequestId></ResponseMetadata></${action}Response>`;
}

export function errorXml({ status, code, message }: { status: number; code: string; message: string }): string {
  const type = status >= 500 ? "Receiver" : "Sender";
  return `<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>${type}</Type><Code>${escape(code)}</Code><Message>${escape(message)}</Message></Error><RequestId>${REQUEST}</RequestId></ErrorResponse>`;
}

const REQUEST = "01234567-89ab-cdef-0123-456789abcdef";

function children(object: XmlObject): string {
  return Object.entries(object)
    .map(([name, value]) => element(name, value))
    .join("");
}

function element(name: string, value: XmlValue): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return `<${name}>${value.map((item: XmlValue) => element(MEMBERS[name] ?? "member", item)).join("")}</${name}>`;
  if (value instanceof Date) return `<${name}>${value.toISOString()}</${name}>`;
  if (typeof value === "object") return `<${name}>${children(value as XmlObject)}</${name}>`;
  return `<${name}>${escape(String(value))}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
