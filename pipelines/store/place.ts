/** Where a store may live: not where another program copies it, nor where locks cannot be trusted. Pure: the system's facts are given. */
import { posix, win32 } from "node:path";

/** What is known of the computer, given so that all three systems can be tested on one. */
export interface Computer {
  platform: "win32" | "darwin" | "linux";
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Type of the file system that a folder lies on, for instance "ext4" or "nfs4"; undefined: not known. */
  fileSystem?: string | undefined;
  /** Folders that OneDrive keeps in step with SharePoint or itself, as Windows lists them. */
  syncFolders?: readonly string[];
}

/** Names of folders that a synchronising program makes, as whole path segments. */
const SYNC_SEGMENTS: readonly [RegExp, string][] = [
  [/^onedrive($|[ -])/i, "OneDrive"],
  [/^sharepoint($|[ -])/i, "SharePoint"],
  [/(^| )dropbox($| \()/i, "Dropbox"],
  [/^google ?drive($|[ -])/i, "Google Drive"],
  [/^(my drive|shared drives)$/i, "Google Drive"],
  [/^(icloud ?drive($|[ -])|mobile documents$|com~apple~clouddocs$)/i, "iCloud Drive"],
  [/^(Box( Sync)?|Box-Box)$/, "Box"],
  [/^(nextcloud|owncloud)$/i, "Nextcloud"],
  [/^cloudstorage$/i, "a cloud service"],
];

const NETWORK_FILE_SYSTEMS = /^(nfs\d?|cifs|smb\w*|ncpfs|afs|afpfs|webdav|davfs\d?|ceph|glusterfs|fuse\..*)$/i;

/** FUSE file systems whose bytes are on this computer. */
const LOCAL_FUSE = /^fuse\.(fuse-overlayfs|gocryptfs|encfs|cryfs|veracrypt|ntfs-3g|exfat|bindfs|mergerfs|lxcfs)$/i;

/** Why a store must not lie in `folder` (an absolute path, links followed), in words that go on from "it lies"; undefined: it may. */
export function unsafePlace(folder: string, computer: Computer): string | undefined {
  const onWindows = computer.platform === "win32";
  if (onWindows && isShare(folder)) return "on a network share";
  const { OneDrive, OneDriveCommercial, OneDriveConsumer } = computer.environment;
  const kept = [OneDrive, OneDriveCommercial, OneDriveConsumer, ...(computer.syncFolders ?? [])];
  if (onWindows && kept.some((parent) => parent !== undefined && parent !== "" && isWithin(folder, parent))) {
    return "in a folder that OneDrive keeps in step with its copies";
  }
  for (const segment of folder.split(onWindows ? /[\\/]/ : "/")) {
    const service = SYNC_SEGMENTS.find(([pattern]) => pattern.test(segment))?.[1];
    if (service !== undefined) return `in a folder that ${service} keeps in step with its copies`;
  }
  const { fileSystem = "" } = computer;
  if (NETWORK_FILE_SYSTEMS.test(fileSystem) && !LOCAL_FUSE.test(fileSystem))
    return `on a network drive (${fileSystem})`;
  return undefined;
}

/** A folder of this computer's own for the workspace, to be named in a refusal. */
export function localFolder({ platform, home, environment }: Computer, laCode: string): string {
  const name = `careboard-${laCode}`;
  if (platform === "win32") return win32.join(environment.LOCALAPPDATA ?? win32.join(home, "AppData", "Local"), name);
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", name);
  return posix.join(home, ".local", "share", name);
}

/** The file system of a folder, from the text of /proc/self/mounts or of macOS's `mount`: that of the longest mount point above it. */
export function fileSystemOf(folder: string, mounts: string): string | undefined {
  const found = mounts.split("\n").flatMap((line) => {
    const match = / on (.+) \(([\w.]+)[,)]/.exec(line) ?? /^\S+ (\S+) (\S+) /.exec(line);
    const point = (match?.[1] ?? "").replace(/\\(\d{3})/g, (_all, code) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const isAbove = point === "/" || folder === point || folder.startsWith(`${point}/`);
    return match !== null && point !== "" && isAbove ? [{ point, type: match[2] }] : [];
  });
  return found.sort((one, other) => one.point.length - other.point.length).at(-1)?.type;
}

/** The folders in `reg query HKCU\Software\SyncEngines\Providers\OneDrive /s /v MountPoint`. */
export const syncFoldersOf = (registry: string): string[] =>
  [...registry.matchAll(/^\s*MountPoint\s+REG_SZ\s+(.+?)\s*$/gm)].map((match) => match[1] ?? "");

/** \\server\share, //server/share and \\?\UNC\server\share, but not \\?\C:\ and \\.\device. */
function isShare(folder: string): boolean {
  const path = folder.replaceAll("/", "\\");
  return /^\\\\\?\\UNC\\/i.test(path) || /^\\\\[^?.\\]/.test(path);
}

function isWithin(folder: string, parent: string): boolean {
  const below = win32.relative(parent.toLowerCase(), folder.toLowerCase());
  return below === "" || (!below.startsWith("..") && !win32.isAbsolute(below));
}
