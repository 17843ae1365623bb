/** Where a store may live, for the three systems, on any of them. */
import { type Computer, fileSystemOf, localFolder, syncFoldersOf, unsafePlace } from "@pipelines/store/place.ts";
import { expect, test } from "vitest";

const windows: Computer = {
  platform: "win32",
  home: "C:\\Users\\anna",
  environment: {
    OneDriveCommercial: "C:\\Users\\anna\\Council Cloud",
    LOCALAPPDATA: "C:\\Users\\anna\\AppData\\Local",
  },
  syncFolders: ["C:\\Users\\anna\\North Council\\Care - Documents"],
};
const mac: Computer = { platform: "darwin", home: "/Users/anna", environment: {}, fileSystem: "apfs" };
const linux: Computer = { platform: "linux", home: "/home/anna", environment: {}, fileSystem: "ext4" };

test.each<[string, Computer, string, RegExp]>([
  ["a share", windows, "\\\\server\\care\\careboard", /^on a network share$/],
  ["a share with slashes", windows, "//server/care/careboard", /^on a network share$/],
  ["a mapped drive, followed", windows, "\\\\?\\UNC\\server\\care", /^on a network share$/],
  ["OneDrive by its variable", windows, "c:\\users\\ANNA\\council cloud\\careboard", /OneDrive/],
  ["OneDrive by its name", windows, "D:\\OneDrive - North Council\\careboard", /OneDrive/],
  ["SharePoint by the list of OneDrive", windows, "C:\\Users\\anna\\North Council\\Care - Documents\\x", /OneDrive/],
  ["Google's drive", windows, "G:\\My Drive\\careboard", /Google Drive/],
  ["Dropbox", windows, "C:\\Users\\anna\\Dropbox (Council)\\careboard", /Dropbox/],
  ["Box", windows, "C:\\Users\\anna\\Box\\careboard", /Box/],
  ["iCloud on Windows", windows, "C:\\Users\\anna\\iCloudDrive\\careboard", /iCloud Drive/],
  ["iCloud", mac, "/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/careboard", /iCloud Drive/],
  ["OneDrive of macOS", mac, "/Users/anna/Library/CloudStorage/OneDrive-North/careboard", /a cloud service|OneDrive/],
  ["a server's volume", { ...mac, fileSystem: "smbfs" }, "/Volumes/care/careboard", /^on a network drive \(smbfs\)$/],
  ["NFS", { ...linux, fileSystem: "nfs4" }, "/srv/care", /^on a network drive \(nfs4\)$/],
  ["CIFS", { ...linux, fileSystem: "cifs" }, "/mnt/care", /^on a network drive \(cifs\)$/],
  ["sshfs", { ...linux, fileSystem: "fuse.sshfs" }, "/mnt/care", /fuse\.sshfs/],
  ["Dropbox on Linux", linux, "/home/anna/Dropbox/careboard", /Dropbox/],
  ["Nextcloud", linux, "/home/anna/Nextcloud/careboard", /Nextcloud/],
])("%s is refused with its reason", (_name, computer, folder, reason) => {
  expect(unsafePlace(folder, computer)).toMatch(reason);
});

test.each<[string, Computer, string]>([
  ["a local drive", windows, "D:\\careboard-802"],
  ["the long form of a local path", windows, "\\\\?\\C:\\careboard"],
  ["a folder beside OneDrive's", windows, "C:\\Users\\anna\\Council Cloud 2\\careboard"],
  ["words that only begin alike", linux, "/home/anna/onedrives-of-ours/boxes/Dropboxes/careboard"],
  ["a user named box", linux, "/home/box/careboard"],
  ["a home on macOS", mac, "/Users/anna/careboard"],
  ["an encrypted folder of this computer", { ...linux, fileSystem: "fuse.gocryptfs" }, "/home/anna/vault"],
  ["a container's own disk", { ...linux, fileSystem: "fuse.fuse-overlayfs" }, "/data"],
  ["a system that does not say", { ...linux, fileSystem: undefined }, "/data"],
  ["an external disk of macOS", { ...mac, fileSystem: "apfs" }, "/Volumes/Disk/careboard"],
])("%s is fine", (_name, computer, folder) => {
  expect(unsafePlace(folder, computer)).toBeUndefined();
});

test("a local folder is named in the system's own way", () => {
  expect(localFolder(windows, "802")).toBe("C:\\Users\\anna\\AppData\\Local\\careboard-802");
  expect(localFolder(mac, "802")).toBe("/Users/anna/Library/Application Support/careboard-802");
  expect(localFolder(linux, "802")).toBe("/home/anna/.local/share/careboard-802");
});

test("the file system is that of the longest mount point above", () => {
  const mounts =
    "/dev/sda1 / ext4 rw 0 0\nserver:/care /mnt/our\\040care nfs4 rw 0 0\ntmpfs /mnt tmpfs rw 0 0\nx /mnt/our cifs rw 0 0\n";
  expect(fileSystemOf("/mnt/our care/deep", mounts)).toBe("nfs4");
  expect(fileSystemOf("/mnt/ours", mounts)).toBe("tmpfs");
  expect(fileSystemOf("/home", mounts)).toBe("ext4");
  const mac =
    "/dev/disk3s1 on / (apfs, sealed, local)\n//anna@server/care on /Volumes/Our Care (smbfs, nodev, nosuid, mounted by anna)\n";
  expect(fileSystemOf("/Volumes/Our Care/x", mac)).toBe("smbfs");
  expect(fileSystemOf("/Users/anna", mac)).toBe("apfs");
  expect(fileSystemOf("/Users/anna", "")).toBeUndefined();
});

test("SharePoint's folders are read from what Windows lists", () => {
  const listed =
    "\r\nHKEY_CURRENT_USER\\Software\\SyncEngines\\Providers\\OneDrive\\1\r\n    MountPoint    REG_SZ    C:\\Users\\anna\\North Council\\Care - Documents\r\n\r\nEnd of search: 1 match(es) found.\r\n";
  expect(syncFoldersOf(listed)).toEqual(["C:\\Users\\anna\\North Council\\Care - Documents"]);
});
