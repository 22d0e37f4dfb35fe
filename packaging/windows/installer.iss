; Inno Setup: the Windows installer. Built by .github/workflows/release.yml:
;   iscc /DVersion=0.1.0 /DBundle=..\..\dist\instructir-desktop packaging\windows\installer.iss
; For one user by default, without administrator's rights; /ALLUSERS installs for everyone.

#ifndef Version
  #error Version is not defined: iscc /DVersion=...
#endif
#ifndef Bundle
  #define Bundle "..\..\dist\instructir-desktop"
#endif

[Setup]
; Never change AppId: it is how a new version finds the old one.
AppId={{6C1B9F0A-4E4A-4B57-9C55-6F0E3D2A7B11}
AppName=InstructIR Desktop
AppVersion={#Version}
AppVerName=InstructIR Desktop {#Version}
AppPublisher=InstructIR Desktop contributors
DefaultDirName={autopf}\InstructIR Desktop
DefaultGroupName=InstructIR Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=instructir-desktop-{#Version}-windows-x64-setup
SetupIconFile=..\icons\instructir.ico
UninstallDisplayIcon={app}\instructir-desktop.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "openwith"; Description: "Offer InstructIR Desktop under “Open with” for photos"; GroupDescription: "Windows Explorer:"
Name: "path"; Description: "Make the command “instructir” known to terminals"; GroupDescription: "Command line:"; Flags: unchecked

[InstallDelete]
; Modules of an older version must not be found beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\InstructIR Desktop"; Filename: "{app}\instructir-desktop.exe"
Name: "{autodesktop}\InstructIR Desktop"; Filename: "{app}\instructir-desktop.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\InstructIRDesktop.Photo"; ValueType: string; ValueData: "Photo"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\InstructIRDesktop.Photo\shell\open\command"; ValueType: string; ValueData: """{app}\instructir-desktop.exe"" ""%1"""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.jpg\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.jpeg\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.png\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.tif\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.tiff\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.webp\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.avif\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.dng\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.cr2\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.cr3\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.nef\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.arw\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.raf\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.orf\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.rw2\OpenWithProgids"; ValueType: string; ValueName: "InstructIRDesktop.Photo"; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\instructir-desktop.exe"; ValueType: string; ValueData: "{app}\instructir-desktop.exe"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NotOnPath

[Run]
Filename: "{app}\instructir-desktop.exe"; Description: "{cm:LaunchProgram,InstructIR Desktop}"; Flags: nowait postinstall skipifsilent

[Code]
function NotOnPath: Boolean;
var
  Path: string;
begin
  Result := not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Path) or (Pos(';' + ExpandConstant('{app}'), Path) = 0);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path: string;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Path) then
  begin
    StringChangeEx(Path, ';' + ExpandConstant('{app}'), '', True);
    RegWriteExpandStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Path);
  end;
end;
