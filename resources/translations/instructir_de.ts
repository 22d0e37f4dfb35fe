<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About InstructIR Desktop</source>
   <translation>Über InstructIR Desktop</translation>
  </message>
  <message>
   <source>All licences</source>
   <translation>Alle Lizenzen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Gebaut mit</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Model SHA-256</source>
   <translation>SHA-256 des Modells</translation>
  </message>
  <message>
   <source>None installed</source>
   <translation>Keines installiert</translation>
  </message>
  <message>
   <source>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</source>
   <translation>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</translation>
  </message>
  <message>
   <source>The photo editor whose tool is a sentence.</source>
   <translation>Der Fotoeditor, dessen Werkzeug ein Satz ist.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Your photos stay on this computer: everything is computed here, and no connection to the network is opened unless you press a button that says so. The original photo is never written to.</source>
   <translation>Ihre Fotos bleiben auf diesem Computer: Alles wird hier berechnet, und es wird keine Netzverbindung geöffnet, außer Sie drücken eine Taste, auf der das steht. In das Originalfoto wird nie geschrieben.</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;100 %</source>
   <translation>&amp;100 %</translation>
  </message>
  <message>
   <source>&amp;200 %</source>
   <translation>&amp;200 %</translation>
  </message>
  <message>
   <source>&amp;About InstructIR Desktop</source>
   <translation>&amp;Über InstructIR Desktop</translation>
  </message>
  <message>
   <source>&amp;Batch…</source>
   <translation>&amp;Serienbearbeitung …</translation>
  </message>
  <message>
   <source>&amp;Black</source>
   <translation>&amp;Schwarz</translation>
  </message>
  <message>
   <source>&amp;Bring steps up to date</source>
   <translation>Schritte &amp;aktualisieren</translation>
  </message>
  <message>
   <source>&amp;Brush region</source>
   <translation>&amp;Pinselbereich</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Abbrechen</translation>
  </message>
  <message>
   <source>&amp;Colour range</source>
   <translation>&amp;Farbbereich</translation>
  </message>
  <message>
   <source>&amp;Copy steps</source>
   <translation>Schritte &amp;kopieren</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <source>&amp;Dark grey</source>
   <translation>&amp;Dunkelgrau</translation>
  </message>
  <message>
   <source>&amp;Diagnostics…</source>
   <translation>&amp;Diagnose …</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>&amp;Duplizieren</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Ellipse region</source>
   <translation>&amp;Ellipsenbereich</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren …</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Fit</source>
   <translation>&amp;Einpassen</translation>
  </message>
  <message>
   <source>&amp;Forget my sentences</source>
   <translation>Meine Sätze &amp;vergessen</translation>
  </message>
  <message>
   <source>&amp;Group or ungroup…</source>
   <translation>&amp;Gruppieren oder Gruppe auflösen …</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>&amp;Anleitung</translation>
  </message>
  <message>
   <source>&amp;Hand</source>
   <translation>&amp;Hand</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Histogram</source>
   <translation>&amp;Histogramm</translation>
  </message>
  <message>
   <source>&amp;History…</source>
   <translation>Ver&amp;lauf …</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts…</source>
   <translation>&amp;Tastenkürzel …</translation>
  </message>
  <message>
   <source>&amp;Lasso region</source>
   <translation>&amp;Lassobereich</translation>
  </message>
  <message>
   <source>&amp;Lens</source>
   <translation>&amp;Lupe</translation>
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation>&amp;Lizenzen</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <source>&amp;Mid grey</source>
   <translation>&amp;Mittelgrau</translation>
  </message>
  <message>
   <source>&amp;Models…</source>
   <translation>&amp;Modelle …</translation>
  </message>
  <message>
   <source>&amp;Navigator</source>
   <translation>Nav&amp;igator</translation>
  </message>
  <message>
   <source>&amp;Next photo</source>
   <translation>&amp;Nächstes Foto</translation>
  </message>
  <message>
   <source>&amp;No rating</source>
   <translation>&amp;Keine Bewertung</translation>
  </message>
  <message>
   <source>&amp;Only this step</source>
   <translation>&amp;Nur diesen Schritt</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>Ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Einfügen</translation>
  </message>
  <message>
   <source>&amp;Pixel grid from 800 %</source>
   <translation>&amp;Pixelraster ab 800 %</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>&amp;Einstellungen …</translation>
  </message>
  <message>
   <source>&amp;Previous photo</source>
   <translation>&amp;Vorheriges Foto</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Rectangle region</source>
   <translation>&amp;Rechteckbereich</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>B&amp;ereich</translation>
  </message>
  <message>
   <source>&amp;Save back as TIFF</source>
   <translation>Als &amp;TIFF zurücksichern</translation>
  </message>
  <message>
   <source>&amp;Select and change</source>
   <translation>&amp;Auswählen und ändern</translation>
  </message>
  <message>
   <source>&amp;Split before and after</source>
   <translation>Vorher/Nachher &amp;teilen</translation>
  </message>
  <message>
   <source>&amp;Stack</source>
   <translation>&amp;Stapel</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>&amp;System</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Verify an exported file…</source>
   <translation>Exportierte Datei &amp;prüfen …</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Wand</source>
   <translation>&amp;Zauberstab</translation>
  </message>
  <message>
   <source>&amp;White</source>
   <translation>&amp;Weiß</translation>
  </message>
  <message>
   <source>Above and &amp;below</source>
   <translation>Ü&amp;bereinander</translation>
  </message>
  <message>
   <source>As the &amp;theme</source>
   <translation>Wie das &amp;Farbschema</translation>
  </message>
  <message>
   <source>Before and after side &amp;by side</source>
   <translation>Vorher/Nachher &amp;nebeneinander</translation>
  </message>
  <message>
   <source>Changes of the s&amp;elected step</source>
   <translation>Änderungen des a&amp;usgewählten Schritts</translation>
  </message>
  <message>
   <source>Check a file against its receipt</source>
   <translation>Eine Datei anhand ihres Belegs prüfen</translation>
  </message>
  <message>
   <source>Clipping &amp;warnings</source>
   <translation>Bes&amp;chneidungswarnungen</translation>
  </message>
  <message>
   <source>Co&amp;mmand palette…</source>
   <translation>&amp;Befehlspalette …</translation>
  </message>
  <message>
   <source>Co&amp;py region</source>
   <translation>Bereich &amp;kopieren</translation>
  </message>
  <message>
   <source>Compare four &amp;readings…</source>
   <translation>Vier &amp;Lesarten vergleichen …</translation>
  </message>
  <message>
   <source>Copy the selected steps, or all</source>
   <translation>Die ausgewählten Schritte oder alle kopieren</translation>
  </message>
  <message>
   <source>Delete the sentences kept for completion</source>
   <translation>Die zur Vervollständigung gemerkten Sätze löschen</translation>
  </message>
  <message>
   <source>Divide the view by a level line</source>
   <translation>Die Ansicht durch eine waagerechte Linie teilen</translation>
  </message>
  <message>
   <source>Duplica&amp;te region</source>
   <translation>&amp;Bereich duplizieren</translation>
  </message>
  <message>
   <source>Duplicate the selected steps</source>
   <translation>Die ausgewählten Schritte duplizieren</translation>
  </message>
  <message>
   <source>Er&amp;aser</source>
   <translation>Ra&amp;dierer</translation>
  </message>
  <message>
   <source>Fi&amp;ll</source>
   <translation>F&amp;üllen</translation>
  </message>
  <message>
   <source>Find and run any command by its name</source>
   <translation>Jeden Befehl nach seinem Namen finden und ausführen</translation>
  </message>
  <message>
   <source>Go through the photos of a folder</source>
   <translation>Die Fotos eines Ordners durchgehen</translation>
  </message>
  <message>
   <source>Go to any state of the photo</source>
   <translation>Zu jedem Zustand des Fotos gehen</translation>
  </message>
  <message>
   <source>How everything works</source>
   <translation>Wie alles funktioniert</translation>
  </message>
  <message>
   <source>Installed models, importing and checking</source>
   <translation>Installierte Modelle, Import und Prüfung</translation>
  </message>
  <message>
   <source>L&amp;uminosity range</source>
   <translation>L&amp;uminanzbereich</translation>
  </message>
  <message>
   <source>Language, look, speed and more</source>
   <translation>Sprache, Aussehen, Tempo und mehr</translation>
  </message>
  <message>
   <source>Larger brush</source>
   <translation>Größerer Pinsel</translation>
  </message>
  <message>
   <source>Let the photo cover the view</source>
   <translation>Die Ansicht ganz mit dem Foto füllen</translation>
  </message>
  <message>
   <source>Li&amp;near gradient</source>
   <translation>Li&amp;nearer Verlauf</translation>
  </message>
  <message>
   <source>Make a group of the marked steps</source>
   <translation>Die markierten Schritte zu einer Gruppe zusammenfassen</translation>
  </message>
  <message>
   <source>Mark what is pure white or black</source>
   <translation>Markieren, was rein weiß oder schwarz ist</translation>
  </message>
  <message>
   <source>Mid-&amp;grey</source>
   <translation>&amp;Mittelgrau</translation>
  </message>
  <message>
   <source>Move the photo</source>
   <translation>Foto verschieben</translation>
  </message>
  <message>
   <source>Move, scale and turn parts of a region</source>
   <translation>Teile eines Bereichs verschieben, skalieren und drehen</translation>
  </message>
  <message>
   <source>One photo pixel is one screen pixel</source>
   <translation>Ein Fotopixel ist ein Bildschirmpixel</translation>
  </message>
  <message>
   <source>Open a &amp;folder…</source>
   <translation>&amp;Ordner öffnen …</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>Foto öffnen</translation>
  </message>
  <message>
   <source>Pa&amp;ste regions</source>
   <translation>Bereiche einfü&amp;gen</translation>
  </message>
  <message>
   <source>Paste steps or regions, or open a picture</source>
   <translation>Schritte oder Bereiche einfügen, oder ein Bild öffnen</translation>
  </message>
  <message>
   <source>Pol&amp;ygon region</source>
   <translation>Pol&amp;ygonbereich</translation>
  </message>
  <message>
   <source>Ra&amp;dial gradient</source>
   <translation>Rad&amp;ialer Verlauf</translation>
  </message>
  <message>
   <source>Redo steps with the &amp;installed model</source>
   <translation>Schritte mit dem &amp;installierten Modell neu berechnen</translation>
  </message>
  <message>
   <source>S&amp;wap before and after</source>
   <translation>&amp;Vorher/Nachher vertauschen</translation>
  </message>
  <message>
   <source>See and change the shortcuts</source>
   <translation>Die Tastenkürzel ansehen und ändern</translation>
  </message>
  <message>
   <source>See four readings of the sentence</source>
   <translation>Vier Lesarten des Satzes ansehen</translation>
  </message>
  <message>
   <source>Select what is coloured alike and joined</source>
   <translation>Auswählen, was ähnlich gefärbt ist und zusammenhängt</translation>
  </message>
  <message>
   <source>Show &amp;changes</source>
   <translation>Änderungen &amp;zeigen</translation>
  </message>
  <message>
   <source>Show &amp;overlay</source>
   <translation>&amp;Überlagerung zeigen</translation>
  </message>
  <message>
   <source>Show in the file &amp;manager</source>
   <translation>Im &amp;Dateimanager zeigen</translation>
  </message>
  <message>
   <source>Show the &amp;mask</source>
   <translation>&amp;Maske zeigen</translation>
  </message>
  <message>
   <source>Show the fil&amp;mstrip</source>
   <translation>Film&amp;streifen zeigen</translation>
  </message>
  <message>
   <source>Show the o&amp;riginal (hold B)</source>
   <translation>&amp;Original zeigen (B halten)</translation>
  </message>
  <message>
   <source>Show the original; or hold B</source>
   <translation>Original zeigen; oder B gedrückt halten</translation>
  </message>
  <message>
   <source>Show the whole photo</source>
   <translation>Das ganze Foto zeigen</translation>
  </message>
  <message>
   <source>Show where and how much the steps changed the photo</source>
   <translation>Zeigen, wo und wie stark die Schritte das Foto verändert haben</translation>
  </message>
  <message>
   <source>Smaller brush</source>
   <translation>Kleinerer Pinsel</translation>
  </message>
  <message>
   <source>Take away from the active region</source>
   <translation>Vom aktiven Bereich wegnehmen</translation>
  </message>
  <message>
   <source>The active region in black and white</source>
   <translation>Der aktive Bereich in Schwarz-Weiß</translation>
  </message>
  <message>
   <source>The original around the pointer; tap or hold the key</source>
   <translation>Das Original um den Mauszeiger; Taste antippen oder halten</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>Dieselben Schritte für viele Fotos</translation>
  </message>
  <message>
   <source>The whole photo small, while zoomed in</source>
   <translation>Das ganze Foto in klein, während es vergrößert ist</translation>
  </message>
  <message>
   <source>Turn all other steps off; again: back on</source>
   <translation>Alle anderen Schritte ausschalten; noch einmal: wieder einschalten</translation>
  </message>
  <message>
   <source>What helps to find a fault; nothing is sent</source>
   <translation>Was hilft, einen Fehler zu finden; nichts wird gesendet</translation>
  </message>
  <message>
   <source>Write a &amp;sentence</source>
   <translation>Einen &amp;Satz schreiben</translation>
  </message>
  <message>
   <source>Write a new 16-bit TIFF beside the photo</source>
   <translation>Ein neues TIFF mit 16 Bit neben das Foto schreiben</translation>
  </message>
  <message>
   <source>Write the restored photo to a new file</source>
   <translation>Das restaurierte Foto in eine neue Datei schreiben</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>Ver&amp;größern</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>Ver&amp;kleinern</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message>
   <source>1 step</source>
   <translation>1 Schritt</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>Neu beginnen</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>The edits of “{name}” cannot be read. Earlier versions of them were kept and can be restored. The damaged file is kept aside either way.</source>
   <translation>Die Bearbeitungen von „{name}“ sind nicht lesbar. Frühere Fassungen wurden aufgehoben und lassen sich wiederherstellen. Die beschädigte Datei wird in jedem Fall aufbewahrt.</translation>
  </message>
  <message>
   <source>The saved edits are damaged</source>
   <translation>Die gesicherten Bearbeitungen sind beschädigt</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} Schritte</translation>
  </message>
 </context>
 <context>
  <name>BatchActions</name>
  <message>
   <source>Batch {percent}</source>
   <translation>Serie {percent}</translation>
  </message>
  <message>
   <source>Cancelled. {counted}</source>
   <translation>Abgebrochen. {counted}</translation>
  </message>
  <message>
   <source>The batch cannot be kept: {reason}.</source>
   <translation>Die Serie kann nicht gesichert werden: {reason}.</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <source>A preset</source>
   <translation>Eine Vorgabe</translation>
  </message>
  <message>
   <source>A sentence</source>
   <translation>Ein Satz</translation>
  </message>
  <message>
   <source>Add a number to the name</source>
   <translation>Nummer an den Namen anhängen</translation>
  </message>
  <message>
   <source>As the last export</source>
   <translation>Wie beim letzten Export</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Serienbearbeitung</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Choose photos…</source>
   <translation>Fotos wählen …</translation>
  </message>
  <message>
   <source>Choose the photos, or drop them here.</source>
   <translation>Wählen Sie die Fotos oder ziehen Sie sie hierher.</translation>
  </message>
  <message>
   <source>Choose the preset.</source>
   <translation>Wählen Sie die Vorgabe.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Each photo’s own steps</source>
   <translation>Die eigenen Schritte jedes Fotos</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>Ordner für die Ergebnisse</translation>
  </message>
  <message>
   <source>Folder with the photos</source>
   <translation>Ordner mit den Fotos</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Ordner …</translation>
  </message>
  <message>
   <source>If a file is there</source>
   <translation>Wenn es die Datei schon gibt</translation>
  </message>
  <message>
   <source>If it is there</source>
   <translation>Falls vorhanden</translation>
  </message>
  <message>
   <source>Leave clean photos alone</source>
   <translation>Saubere Fotos in Ruhe lassen</translation>
  </message>
  <message>
   <source>Leave it, and say so</source>
   <translation>Belassen und melden</translation>
  </message>
  <message>
   <source>Measures on a few parts of each photo what the steps would change, and skips it when that can hardly be seen</source>
   <translation>Misst an einigen Stellen jedes Fotos, was die Schritte ändern würden, und überspringt es, wenn das kaum zu sehen ist</translation>
  </message>
  <message>
   <source>No preset is chosen.</source>
   <translation>Es ist keine Vorgabe gewählt.</translation>
  </message>
  <message>
   <source>None yet: choose them, or drop photos or a folder here</source>
   <translation>Noch keine: Wählen Sie welche oder ziehen Sie Fotos oder einen Ordner hierher</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Photos for the batch</source>
   <translation>Fotos für die Serie</translation>
  </message>
  <message>
   <source>Photos without steps are skipped.</source>
   <translation>Fotos ohne Schritte werden übersprungen.</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Vorgaben</translation>
  </message>
  <message>
   <source>Replace it (never a photo)</source>
   <translation>Ersetzen (nie ein Foto)</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Starten</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>Dieselben Schritte für viele Fotos</translation>
  </message>
  <message>
   <source>The steps of this photo</source>
   <translation>Die Schritte dieses Fotos</translation>
  </message>
  <message>
   <source>This photo has no step that is switched on.</source>
   <translation>Dieses Foto hat keinen eingeschalteten Schritt.</translation>
  </message>
  <message>
   <source>What is wrong with the photos, such as “remove the noise”</source>
   <translation>Auf Englisch schreiben, was mit den Fotos nicht stimmt, z. B. “remove the noise”</translation>
  </message>
  <message>
   <source>Write what is wrong with the photos.</source>
   <translation>Schreiben Sie, was mit den Fotos nicht stimmt.</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>Schreiben als</translation>
  </message>
  <message>
   <source>{count} from {folders} folders</source>
   <translation>{count} aus {folders} Ordnern</translation>
  </message>
  <message>
   <source>{count} from “{folder}”</source>
   <translation>{count} aus „{folder}“</translation>
  </message>
 </context>
 <context>
  <name>Browsing</name>
  <message>
   <source>Open a folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Rate with {stars}</source>
   <translation>Mit {stars} bewerten</translation>
  </message>
  <message>
   <source>Take the rating away</source>
   <translation>Bewertung entfernen</translation>
  </message>
  <message>
   <source>The picture could not be saved in “{folder}”: {problem}.</source>
   <translation>Das Bild konnte nicht in „{folder}“ gesichert werden: {problem}.</translation>
  </message>
  <message>
   <source>The picture is saved as “{path}”.</source>
   <translation>Das Bild ist als „{path}“ gesichert.</translation>
  </message>
  <message>
   <source>There is no photo in “{folder}”.</source>
   <translation>In „{folder}“ ist kein Foto.</translation>
  </message>
  <message>
   <source>This is the first one.</source>
   <translation>Das ist das erste.</translation>
  </message>
  <message>
   <source>This is the last photo of the folder.</source>
   <translation>Das ist das letzte Foto des Ordners.</translation>
  </message>
  <message>
   <source>the picture cannot be written</source>
   <translation>das Bild kann nicht geschrieben werden</translation>
  </message>
 </context>
 <context>
  <name>CanvasView</name>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
 </context>
 <context>
  <name>ChangeActions</name>
  <message>
   <source>All steps (none is selected)</source>
   <translation>Alle Schritte (keiner ist ausgewählt)</translation>
  </message>
  <message>
   <source>Changes by all steps</source>
   <translation>Änderungen durch alle Schritte</translation>
  </message>
  <message>
   <source>Changes by “{title}”</source>
   <translation>Änderungen durch „{title}“</translation>
  </message>
 </context>
 <context>
  <name>ChangeMap</name>
  <message>
   <source>ΔE ({formula}): 1 is just visible side by side, 5 is clear, above 20 it is another colour. Darkened: untouched.</source>
   <translation>ΔE ({formula}): 1 ist nebeneinander gerade sichtbar, 5 ist deutlich, über 20 ist es eine andere Farbe. Abgedunkelt: unberührt.</translation>
  </message>
 </context>
 <context>
  <name>ChipRow</name>
  <message>
   <source>{hidden} more steps</source>
   <translation>{hidden} weitere Schritte</translation>
  </message>
 </context>
 <context>
  <name>CompareDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Compare variants</source>
   <translation>Varianten vergleichen</translation>
  </message>
  <message>
   <source>Go on with this one</source>
   <translation>Mit dieser weitermachen</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Wird restauriert …</translation>
  </message>
  <message>
   <source>The same part of the photo at 100 %. Drag to move all; 1–4 choose one.</source>
   <translation>Derselbe Ausschnitt des Fotos bei 100 %. Ziehen verschiebt alle; 1–4 wählen eine.</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
 </context>
 <context>
  <name>CompletionList</name>
  <message>
   <source>Completions</source>
   <translation>Vervollständigungen</translation>
  </message>
 </context>
 <context>
  <name>CompletionRow</name>
  <message>
   <source>Forget this sentence (Shift+Del)</source>
   <translation>Diesen Satz vergessen (Umschalt+Entf)</translation>
  </message>
  <message>
   <source>Forget “{text}”</source>
   <translation>„{text}“ vergessen</translation>
  </message>
 </context>
 <context>
  <name>ContactSheet</name>
  <message>
   <source>As written</source>
   <translation>Wie geschrieben</translation>
  </message>
 </context>
 <context>
  <name>ContactSheetDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Four readings</source>
   <translation>Vier Lesarten</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Wird restauriert …</translation>
  </message>
  <message>
   <source>What is in view, at full resolution, with no region and no lock. Pick one with 1–4.</source>
   <translation>Was zu sehen ist, in voller Auflösung, ohne Bereich und ohne Sperre. Wählen Sie eine mit 1–4.</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Save the diagnostics</source>
   <translation>Diagnose sichern</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Sichern …</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Text (*.txt)</translation>
  </message>
  <message>
   <source>This is all of it. It holds no photo, no path, no place and none of your sentences, and it is sent nowhere: copy or save it to add it to a report.</source>
   <translation>Das ist alles. Es enthält kein Foto, keinen Pfad, keinen Ort und keinen Ihrer Sätze, und es wird nirgendwohin gesendet: Kopieren oder sichern Sie es, um es einem Bericht beizulegen.</translation>
  </message>
 </context>
 <context>
  <name>DialogOpener</name>
  <message>
   <source>Verify an exported file</source>
   <translation>Exportierte Datei prüfen</translation>
  </message>
 </context>
 <context>
  <name>EdgeSliders</name>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Follow edges</source>
   <translation>Kanten folgen</translation>
  </message>
  <message>
   <source>Grow</source>
   <translation>Ausdehnen</translation>
  </message>
  <message>
   <source>Lets the region's edge move to the edges of the photo. Double-click for nothing.</source>
   <translation>Lässt den Rand des Bereichs zu den Kanten im Foto wandern. Doppelklick stellt auf 0.</translation>
  </message>
  <message>
   <source>Makes a soft edge harder. Double-click for nothing.</source>
   <translation>Macht einen weichen Rand härter. Doppelklick stellt auf 0.</translation>
  </message>
  <message>
   <source>Moves the edge outwards or inwards. Double-click for nothing.</source>
   <translation>Verschiebt den Rand nach außen oder innen. Doppelklick stellt auf 0.</translation>
  </message>
 </context>
 <context>
  <name>EditIn</name>
  <message>
   <source>Save back</source>
   <translation>Zurücksichern</translation>
  </message>
  <message>
   <source>Save back and close</source>
   <translation>Zurücksichern und schließen</translation>
  </message>
  <message>
   <source>Saved back as “{name}”, 16 bits, beside the photo; the other program may have to look for it.</source>
   <translation>Als „{name}“ mit 16 Bit neben dem Foto zurückgesichert; das andere Programm muss vielleicht danach suchen.</translation>
  </message>
  <message>
   <source>There is nothing to save back: no step is switched on.</source>
   <translation>Es gibt nichts zurückzusichern: Kein Schritt ist eingeschaltet.</translation>
  </message>
  <message>
   <source>“{name}” was handed over by another program. Save back writes a new 16-bit TIFF beside it.</source>
   <translation>„{name}“ wurde von einem anderen Programm übergeben. Zurücksichern schreibt ein neues TIFF mit 16 Bit daneben.</translation>
  </message>
 </context>
 <context>
  <name>Editor</name>
  <message>
   <source>Cancelled. The marked steps still show their earlier result.</source>
   <translation>Abgebrochen. Die markierten Schritte zeigen noch ihr früheres Ergebnis.</translation>
  </message>
  <message>
   <source>Cancelled. The photo is as it was.</source>
   <translation>Abgebrochen. Das Foto ist, wie es war.</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Modell wird geladen …</translation>
  </message>
  <message>
   <source>Reading the sentence…</source>
   <translation>Satz wird gelesen …</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log. The photo is not changed.</source>
   <translation>In InstructIR Desktop ist etwas schiefgegangen; Einzelheiten stehen in seinem Protokoll. Das Foto ist unverändert.</translation>
  </message>
  <message>
   <source>The export was cancelled; nothing was written.</source>
   <translation>Der Export wurde abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
 </context>
 <context>
  <name>EngineThread</name>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try again.</source>
   <translation>Für dieses Foto reicht der Speicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
  </message>
 </context>
 <context>
  <name>ErrorDialog</name>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>Something did not work</source>
   <translation>Etwas hat nicht geklappt</translation>
  </message>
  <message>
   <source>That is not possible</source>
   <translation>Das geht nicht</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>Die Datei konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>The file was not written</source>
   <translation>Die Datei wurde nicht geschrieben</translation>
  </message>
  <message>
   <source>The photo could not be restored</source>
   <translation>Das Foto konnte nicht restauriert werden</translation>
  </message>
  <message>
   <source>Your original photo is unchanged.</source>
   <translation>Ihr Originalfoto ist unverändert.</translation>
  </message>
 </context>
 <context>
  <name>EverydayActions</name>
  <message>
   <source>More</source>
   <translation>Weitere</translation>
  </message>
  <message>
   <source>Open recent photo</source>
   <translation>Zuletzt geöffnetes Foto öffnen</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>About {size}</source>
   <translation>Etwa {size}</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>Nummer anhängen</translation>
  </message>
  <message>
   <source>Ask before replacing</source>
   <translation>Vor dem Ersetzen fragen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Estimating the size…</source>
   <translation>Größe wird geschätzt …</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export the photo</source>
   <translation>Foto exportieren</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportieren nach</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Dateiname</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Dateigröße</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>If the name is taken</source>
   <translation>Wenn der Name vergeben ist</translation>
  </message>
  <message>
   <source>Insert a placeholder</source>
   <translation>Platzhalter einfügen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Name der Vorgabe</translation>
  </message>
  <message>
   <source>Own settings</source>
   <translation>Eigene Einstellungen</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Save preset</source>
   <translation>Vorgabe sichern</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Sichern …</translation>
  </message>
  <message>
   <source>This is the original photo, which is never overwritten. Choose another name.</source>
   <translation>Das ist das Originalfoto, das nie überschrieben wird. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>What happens when a file of this name exists</source>
   <translation>Was geschieht, wenn es eine Datei dieses Namens gibt</translation>
  </message>
  <message>
   <source>{name} ends at {longest_side:,} pixels a side. Choose PNG or TIFF, or a smaller size.</source>
   <translation>{name} endet bei {longest_side:,} Pixeln je Seite. Wählen Sie PNG oder TIFF oder eine kleinere Größe.</translation>
  </message>
  <message>
   <source>{words}, from samples of the photo</source>
   <translation>{words}, aus Proben des Fotos</translation>
  </message>
  <message>
   <source>“{name}” exists already and will be replaced.</source>
   <translation>„{name}“ gibt es schon und wird ersetzt.</translation>
  </message>
 </context>
 <context>
  <name>FileThread</name>
  <message>
   <source>There is not enough memory to open this photo. Close other programs and try again.</source>
   <translation>Zum Öffnen dieses Fotos reicht der Speicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
  </message>
 </context>
 <context>
  <name>Filmstrip</name>
  <message>
   <source>All photos</source>
   <translation>Alle Fotos</translation>
  </message>
  <message>
   <source>Edited</source>
   <translation>Bearbeitet</translation>
  </message>
  <message>
   <source>Edited since the export</source>
   <translation>Seit dem Export bearbeitet</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>Exportiert</translation>
  </message>
  <message>
   <source>No photo of this folder is shown: choose “All photos”.</source>
   <translation>Kein Foto dieses Ordners wird gezeigt: Wählen Sie „Alle Fotos“.</translation>
  </message>
  <message>
   <source>Not edited</source>
   <translation>Nicht bearbeitet</translation>
  </message>
  <message>
   <source>Photos of the folder</source>
   <translation>Fotos des Ordners</translation>
  </message>
  <message>
   <source>Photos shown</source>
   <translation>Gezeigte Fotos</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>bearbeitet</translation>
  </message>
  <message>
   <source>edited since the export</source>
   <translation>seit dem Export bearbeitet</translation>
  </message>
  <message>
   <source>exported</source>
   <translation>exportiert</translation>
  </message>
  <message>
   <source>{count} of {total} photos</source>
   <translation>{count} von {total} Fotos</translation>
  </message>
  <message>
   <source>{count} photos</source>
   <translation>{count} Fotos</translation>
  </message>
 </context>
 <context>
  <name>Grip</name>
  <message>
   <source>Drag to move this step</source>
   <translation>Ziehen, um diesen Schritt zu verschieben</translation>
  </message>
 </context>
 <context>
  <name>GroupRow</name>
  <message>
   <source>1 step</source>
   <translation>1 Schritt</translation>
  </message>
  <message>
   <source>Group {name}</source>
   <translation>Gruppe {name}</translation>
  </message>
  <message>
   <source>Hide the steps (Left)</source>
   <translation>Schritte ausblenden (Pfeil links)</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>Name der Gruppe</translation>
  </message>
  <message>
   <source>Show the steps (Right)</source>
   <translation>Schritte einblenden (Pfeil rechts)</translation>
  </message>
  <message>
   <source>Turn the group off (Space)</source>
   <translation>Gruppe ausschalten (Leertaste)</translation>
  </message>
  <message>
   <source>Turn the group on (Space)</source>
   <translation>Gruppe einschalten (Leertaste)</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} Schritte</translation>
  </message>
 </context>
 <context>
  <name>GuideDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Anleitung</translation>
  </message>
  <message>
   <source>The guide is missing from this installation. Install the application once more.</source>
   <translation>Die Anleitung fehlt in dieser Installation. Installieren Sie das Programm noch einmal.</translation>
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Help (F1)</source>
   <translation>Hilfe (F1)</translation>
  </message>
 </context>
 <context>
  <name>HintLine</name>
  <message>
   <source>Try</source>
   <translation>Zum Beispiel</translation>
  </message>
 </context>
 <context>
  <name>HistogramPanel</name>
  <message>
   <source>Click a triangle to see where.</source>
   <translation>Klicken Sie auf ein Dreieck, um zu sehen, wo.</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>Histogramm</translation>
  </message>
  <message>
   <source>Without detail: {shadows:.2f} % in the shadows, {highlights:.2f} % in the highlights.</source>
   <translation>Ohne Zeichnung: {shadows:.2f} % in den Tiefen, {highlights:.2f} % in den Lichtern.</translation>
  </message>
 </context>
 <context>
  <name>HistoryList</name>
  <message>
   <source>As it was opened first</source>
   <translation>Wie beim ersten Öffnen</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>1 step</source>
   <translation>1 Schritt</translation>
  </message>
  <message>
   <source>Each sentence becomes a step here. You can turn it off, weaken it or move it at any time.</source>
   <translation>Jeder Satz wird hier zu einem Schritt. Sie können ihn jederzeit ausschalten, abschwächen oder verschieben.</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>Kein Foto geöffnet</translation>
  </message>
  <message>
   <source>No steps yet</source>
   <translation>Noch keine Schritte</translation>
  </message>
  <message>
   <source>Open one, then write what is wrong with it.</source>
   <translation>Öffnen Sie eines und schreiben Sie, was daran nicht stimmt.</translation>
  </message>
  <message>
   <source>Stack</source>
   <translation>Stapel</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} Schritte</translation>
  </message>
 </context>
 <context>
  <name>InstructionBar</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Wird abgebrochen …</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Press Return to restore the photo.</source>
   <translation>Drücken Sie die Eingabetaste, um das Foto zu restaurieren.</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurieren</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Wird restauriert …</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Wird begonnen …</translation>
  </message>
  <message>
   <source>The sentence has {length:,} characters; at most {longest:,} can be read. Please shorten it.</source>
   <translation>Der Satz hat {length:,} Zeichen; höchstens {longest:,} können gelesen werden. Bitte kürzen Sie ihn.</translation>
  </message>
  <message>
   <source>Where the sentence acts: {text}</source>
   <translation>Wo der Satz wirkt: {text}</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Ganzes Foto</translation>
  </message>
  <message>
   <source>Write first what is wrong with the photo, or choose one of the examples.</source>
   <translation>Schreiben Sie zuerst, was an dem Foto nicht stimmt, oder wählen Sie eines der Beispiele.</translation>
  </message>
 </context>
 <context>
  <name>LicencesDialog</name>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Parts of the application</source>
   <translation>Teile des Programms</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Text der Lizenz</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Rating</source>
   <translation>Be&amp;wertung</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Farbschema</translation>
  </message>
  <message>
   <source>Exported to “{name}”; {promise}</source>
   <translation>Exportiert nach „{name}“; {promise}</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Wird geöffnet …</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
 </context>
 <context>
  <name>MixDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Double-click for one half.</source>
   <translation>Doppelklick für die Hälfte.</translation>
  </message>
  <message>
   <source>Mix</source>
   <translation>Mischen</translation>
  </message>
  <message>
   <source>Mix with another sentence</source>
   <translation>Mit einem anderen Satz mischen</translation>
  </message>
  <message>
   <source>Other sentence</source>
   <translation>Anderer Satz</translation>
  </message>
  <message>
   <source>Share of the other sentence</source>
   <translation>Anteil des anderen Satzes</translation>
  </message>
  <message>
   <source>The other sentence</source>
   <translation>Der andere Satz</translation>
  </message>
  <message>
   <source>This step</source>
   <translation>Dieser Schritt</translation>
  </message>
  <message>
   <source>e.g. “make this photo sharp”</source>
   <translation>z. B. “make this photo sharp”</translation>
  </message>
  <message>
   <source>{own} this step · {other} the other sentence</source>
   <translation>{own} dieser Schritt · {other} der andere Satz</translation>
  </message>
 </context>
 <context>
  <name>ModelRow</name>
  <message>
   <source>Cannot read sentences yet: import the folder of {encoder} too.</source>
   <translation>Kann noch keine Sätze lesen: Importieren Sie auch den Ordner von {encoder}.</translation>
  </message>
  <message>
   <source>Compare every file with its SHA-256</source>
   <translation>Jede Datei mit ihrem SHA-256 vergleichen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>imported</source>
   <translation>importiert</translation>
  </message>
  <message>
   <source>part of the application</source>
   <translation>Teil des Programms</translation>
  </message>
 </context>
 <context>
  <name>ModelWork</name>
  <message>
   <source>Comparing the files…</source>
   <translation>Dateien werden verglichen …</translation>
  </message>
  <message>
   <source>Downloading {size:,.0f} MB…</source>
   <translation>{size:,.0f} MB werden heruntergeladen …</translation>
  </message>
  <message>
   <source>Importing and checking…</source>
   <translation>Wird importiert und geprüft …</translation>
  </message>
  <message>
   <source>Removed: {models}.</source>
   <translation>Entfernt: {models}.</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Wird entfernt …</translation>
  </message>
  <message>
   <source>The sentence encoder {name} is installed.</source>
   <translation>Der Satz-Encoder {name} ist installiert.</translation>
  </message>
  <message>
   <source>“{title}” is installed and was tried out on a test picture.</source>
   <translation>„{title}“ ist installiert und wurde an einem Testbild ausprobiert.</translation>
  </message>
  <message>
   <source>“{title}” is intact: every file has the SHA-256 it should.</source>
   <translation>„{title}“ ist unversehrt: Jede Datei hat den SHA-256, den sie haben soll.</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <source>Download {title}?</source>
   <translation>{title} herunterladen?</translation>
  </message>
  <message>
   <source>Downloading is switched off in this version: the SHA-256 of {files} is not known to it. The files are published at {page}.</source>
   <translation>Das Herunterladen ist in dieser Version abgeschaltet: Der SHA-256 von {files} ist ihr nicht bekannt. Die Dateien sind unter {page} veröffentlicht.</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>Herunterladen …</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren …</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>Ordner importieren …</translation>
  </message>
  <message>
   <source>Import image weights and text head</source>
   <translation>Bildgewichte und Textkopf importieren</translation>
  </message>
  <message>
   <source>Import the folder of a model or of a sentence encoder</source>
   <translation>Den Ordner eines Modells oder eines Satz-Encoders importieren</translation>
  </message>
  <message>
   <source>InstructIR-7D, as published</source>
   <translation>InstructIR-7D, wie veröffentlicht</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>New steps use the model that is chosen here. A step keeps the model it was made with.</source>
   <translation>Neue Schritte verwenden das hier gewählte Modell. Ein Schritt behält das Modell, mit dem er entstand.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove “{model}”?</source>
   <translation>„{model}“ entfernen?</translation>
  </message>
  <message>
   <source>Steps that were made with it stay as they are, but can be computed again only when it is imported again.</source>
   <translation>Damit erstellte Schritte bleiben, wie sie sind, können aber erst wieder berechnet werden, wenn es erneut importiert ist.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stopped. What is there already is kept for the next time.</source>
   <translation>Angehalten. Was schon da ist, wird für das nächste Mal behalten.</translation>
  </message>
  <message>
   <source>The network of the paper, twelve times the size of the bundled one and slower. Import a folder that holds its two files (im_instructir-7d.pt and lm_instructir-7d.pt) and the folder of its sentence encoder bge-micro-v2, or import these one by one.</source>
   <translation>Das Netz aus der Veröffentlichung, zwölfmal so groß wie das mitgelieferte und langsamer. Importieren Sie einen Ordner, in dem seine zwei Dateien (im_instructir-7d.pt und lm_instructir-7d.pt) und der Ordner seines Satz-Encoders bge-micro-v2 liegen, oder diese einzeln.</translation>
  </message>
  <message>
   <source>Weights (*.pt *.pth *.safetensors);;All files (*)</source>
   <translation>Gewichte (*.pt *.pth *.safetensors);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>{size:,.0f} MB from {page}, licence {licence}.</source>
   <translation>{size:,.0f} MB von {page}, Lizenz {licence}.</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>Drag the frame to move through the photo</source>
   <translation>Den Rahmen ziehen, um sich durch das Foto zu bewegen</translation>
  </message>
  <message>
   <source>Navigator</source>
   <translation>Navigator</translation>
  </message>
 </context>
 <context>
  <name>OfferedFiles</name>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>The sample photo cannot be copied to “{target}”: {error}.</source>
   <translation>Das Beispielfoto kann nicht nach „{target}“ kopiert werden: {error}.</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>&amp;Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>Foto öffnen</translation>
  </message>
 </context>
 <context>
  <name>OptionsForm</name>
  <message>
   <source>  (not enlarged)</source>
   <translation>  (nicht vergrößert)</translation>
  </message>
  <message>
   <source> MP</source>
   <translation> MP</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>16 bits per channel</source>
   <translation>16 Bit pro Kanal</translation>
  </message>
  <message>
   <source>32-bit float</source>
   <translation>32 Bit Gleitkomma</translation>
  </message>
  <message>
   <source>8 bits per channel</source>
   <translation>8 Bit pro Kanal</translation>
  </message>
  <message>
   <source>A quarter of it (4:2:0)</source>
   <translation>Ein Viertel davon (4:2:0)</translation>
  </message>
  <message>
   <source>All colour detail (4:4:4)</source>
   <translation>Alle Farbdetails (4:4:4)</translation>
  </message>
  <message>
   <source>All metadata and the receipt</source>
   <translation>Alle Metadaten und der Beleg</translation>
  </message>
  <message>
   <source>As the photo ({own})</source>
   <translation>Wie das Foto ({own})</translation>
  </message>
  <message>
   <source>As the photo ({profile})</source>
   <translation>Wie das Foto ({profile})</translation>
  </message>
  <message>
   <source>Colour detail</source>
   <translation>Farbdetails</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>Farbtiefe</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <source>Half of it across (4:2:2)</source>
   <translation>Horizontal die Hälfte (4:2:2)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Stark</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Longer side</source>
   <translation>Längere Seite</translation>
  </message>
  <message>
   <source>Lossless</source>
   <translation>Verlustfrei</translation>
  </message>
  <message>
   <source>Lossless: every pixel is kept as it is.</source>
   <translation>Verlustfrei: Jedes Pixel bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Schwach</translation>
  </message>
  <message>
   <source>Megapixels</source>
   <translation>Megapixel</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>Percent</source>
   <translation>Prozent</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <source>Sharpening</source>
   <translation>Schärfung</translation>
  </message>
  <message>
   <source>Sharpens what is written, after resizing. The steps are not changed.</source>
   <translation>Schärft, was geschrieben wird, nach der Größenänderung. Die Schritte bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Size value</source>
   <translation>Wert der Größe</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Where it was taken</source>
   <translation>Der Aufnahmeort</translation>
  </message>
  <message>
   <source>Without its receipt, nobody can verify what was done to the file.</source>
   <translation>Ohne Beleg kann niemand prüfen, was mit der Datei geschehen ist.</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>zu groß</translation>
  </message>
  <message>
   <source>{depth} bits</source>
   <translation>{depth} Bit</translation>
  </message>
 </context>
 <context>
  <name>OriginalRow</name>
  <message>
   <source>Original photo</source>
   <translation>Originalfoto</translation>
  </message>
  <message>
   <source>Original photo: {name}</source>
   <translation>Originalfoto: {name}</translation>
  </message>
 </context>
 <context>
  <name>PaletteDialog</name>
  <message>
   <source>Command palette</source>
   <translation>Befehlspalette</translation>
  </message>
  <message>
   <source>Command to find</source>
   <translation>Gesuchter Befehl</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>No command is called that.</source>
   <translation>So heißt kein Befehl.</translation>
  </message>
  <message>
   <source>Type a command or the name of a recent photo</source>
   <translation>Befehl oder Name eines zuletzt geöffneten Fotos</translation>
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>Colour range</source>
   <translation>Farbbereich</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Full inside</source>
   <translation>Innen voll</translation>
  </message>
  <message>
   <source>Guess</source>
   <translation>Schätzung</translation>
  </message>
  <message>
   <source>Linear gradient</source>
   <translation>Linearer Verlauf</translation>
  </message>
  <message>
   <source>Luminosity range</source>
   <translation>Luminanzbereich</translation>
  </message>
  <message>
   <source>Parts of the region</source>
   <translation>Teile des Bereichs</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>Polygon</translation>
  </message>
  <message>
   <source>Radial gradient</source>
   <translation>Radialer Verlauf</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <source>Similar area</source>
   <translation>Ähnliche Fläche</translation>
  </message>
  <message>
   <source>Softness</source>
   <translation>Weichheit</translation>
  </message>
  <message>
   <source>Stroke</source>
   <translation>Pinselstrich</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>Toleranz</translation>
  </message>
 </context>
 <context>
  <name>PixelReadout</name>
  <message>
   <source>x {x}  y {y}</source>
   <translation>x {x}  y {y}</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>Wie der Desktop</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>Choose: {setting}</source>
   <translation>Wählen: {setting}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Disk cache</source>
   <translation>Zwischenspeicher auf der Platte</translation>
  </message>
  <message>
   <source>Folder of the cache</source>
   <translation>Ordner des Zwischenspeichers</translation>
  </message>
  <message>
   <source>Graphics card (Apple)</source>
   <translation>Grafikkarte (Apple)</translation>
  </message>
  <message>
   <source>Graphics card (CUDA)</source>
   <translation>Grafikkarte (CUDA)</translation>
  </message>
  <message>
   <source>Keep my sentences for completion</source>
   <translation>Meine Sätze zur Vervollständigung merken</translation>
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation>Tastenkürzel …</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Leave the place out of exports</source>
   <translation>Aufnahmeort beim Exportieren weglassen</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>Mittelgrau</translation>
  </message>
  <message>
   <source>Mid-grey is the surround for judging brightness.</source>
   <translation>Mittelgrau ist die Umgebung, in der sich Helligkeit beurteilen lässt.</translation>
  </message>
  <message>
   <source>Open the last photo at the start</source>
   <translation>Beim Start das letzte Foto öffnen</translation>
  </message>
  <message>
   <source>Photos and sentences</source>
   <translation>Fotos und Sätze</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
  <message>
   <source>Processor threads</source>
   <translation>Prozessor-Threads</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Alles zurücksetzen</translation>
  </message>
  <message>
   <source>Sentences to the photo are written in English, whatever the language.</source>
   <translation>Sätze an das Foto werden immer auf Englisch geschrieben, unabhängig von der Sprache.</translation>
  </message>
  <message>
   <source>Speed and memory</source>
   <translation>Tempo und Speicher</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>The export dialog begins with it; it can be changed there.</source>
   <translation>Der Exportdialog beginnt damit; dort lässt es sich ändern.</translation>
  </message>
  <message>
   <source>The fastest</source>
   <translation>Das schnellste</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>Sie bleiben auf diesem Computer.</translation>
  </message>
  <message>
   <source>What is computed once is not computed again; it may be deleted at any time.</source>
   <translation>Was einmal berechnet ist, wird nicht noch einmal berechnet; er darf jederzeit gelöscht werden.</translation>
  </message>
 </context>
 <context>
  <name>PresetActions</name>
  <message>
   <source>&amp;Manage presets…</source>
   <translation>Vorgaben &amp;verwalten …</translation>
  </message>
  <message>
   <source>&amp;Presets</source>
   <translation>&amp;Vorgaben</translation>
  </message>
  <message>
   <source>&amp;Save the stack as a preset…</source>
   <translation>Stapel als Vorgabe &amp;sichern …</translation>
  </message>
  <message>
   <source>Export the preset</source>
   <translation>Vorgabe exportieren</translation>
  </message>
  <message>
   <source>Import presets</source>
   <translation>Vorgaben importieren</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Name der Vorgabe</translation>
  </message>
  <message>
   <source>Preset “{name}”</source>
   <translation>Vorgabe „{name}“</translation>
  </message>
  <message>
   <source>Save as preset</source>
   <translation>Als Vorgabe sichern</translation>
  </message>
  <message>
   <source>Saved as the preset “{name}”.</source>
   <translation>Als Vorgabe „{name}“ gesichert.</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>A little less noise</source>
   <translation>Etwas weniger Rauschen</translation>
  </message>
  <message>
   <source>Clean shadows</source>
   <translation>Saubere Tiefen</translation>
  </message>
  <message>
   <source>Fresh colours</source>
   <translation>Frische Farben</translation>
  </message>
  <message>
   <source>High ISO</source>
   <translation>Hoher ISO-Wert</translation>
  </message>
  <message>
   <source>Lift the shadows</source>
   <translation>Tiefen aufhellen</translation>
  </message>
  <message>
   <source>Night shot</source>
   <translation>Nachtaufnahme</translation>
  </message>
  <message>
   <source>Old scan</source>
   <translation>Alter Scan</translation>
  </message>
  <message>
   <source>Rainy day</source>
   <translation>Regentag</translation>
  </message>
  <message>
   <source>Shaky hands</source>
   <translation>Zittrige Hände</translation>
  </message>
  <message>
   <source>Through the haze</source>
   <translation>Durch den Dunst</translation>
  </message>
 </context>
 <context>
  <name>PresetsDialog</name>
  <message>
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Name der Vorgabe</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Vorgaben</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Steps for any photo, as small text files that can be sent to others.</source>
   <translation>Schritte für beliebige Fotos, als kleine Textdateien, die sich an andere weitergeben lassen.</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>mitgeliefert</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message>
   <source>about {remaining} left</source>
   <translation>noch etwa {remaining}</translation>
  </message>
  <message>
   <source>almost done</source>
   <translation>fast fertig</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
 </context>
 <context>
  <name>QueueModel</name>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>Wird geschrieben …</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <source>Batch</source>
   <translation>Serienbearbeitung</translation>
  </message>
  <message>
   <source>Cancel batch</source>
   <translation>Serie abbrechen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>New batch…</source>
   <translation>Neue Serie …</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Paused · {counted}</source>
   <translation>Angehalten · {counted}</translation>
  </message>
  <message>
   <source>Photos of the batch</source>
   <translation>Fotos der Serie</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Retry failed</source>
   <translation>Fehlgeschlagene wiederholen</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Wird begonnen …</translation>
  </message>
  <message>
   <source>about {hours} h {minutes} min left</source>
   <translation>noch etwa {hours} h {minutes} min</translation>
  </message>
  <message>
   <source>about {minutes} min left</source>
   <translation>noch etwa {minutes} min</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>noch etwa {seconds} s</translation>
  </message>
  <message>
   <source>{count} failed</source>
   <translation>{count} fehlgeschlagen</translation>
  </message>
  <message>
   <source>{count} skipped</source>
   <translation>{count} übersprungen</translation>
  </message>
  <message>
   <source>{done} of {total} photos</source>
   <translation>{done} von {total} Fotos</translation>
  </message>
  <message>
   <source>{done} of {total} photos are done</source>
   <translation>{done} von {total} Fotos sind fertig</translation>
  </message>
 </context>
 <context>
  <name>RawPage</name>
  <message>
   <source>The photo, being developed</source>
   <translation>Das Foto, während es entwickelt wird</translation>
  </message>
 </context>
 <context>
  <name>ReadingCard</name>
  <message>
   <source>Reading {number}, being restored</source>
   <translation>Lesart {number}, wird restauriert</translation>
  </message>
  <message>
   <source>Reading {number}: {title}</source>
   <translation>Lesart {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>RecentRow</name>
  <message>
   <source>Open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
 </context>
 <context>
  <name>RecoveryDialog</name>
  <message>
   <source> The edits of the other photos wait until you open those, or for the next start.</source>
   <translation> Die Bearbeitungen der anderen Fotos warten, bis Sie diese öffnen, oder auf den nächsten Start.</translation>
  </message>
  <message>
   <source> · not in {parent} any more</source>
   <translation> · nicht mehr in {parent}</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Discard for good?</source>
   <translation>Endgültig verwerfen?</translation>
  </message>
  <message>
   <source>InstructIR Desktop ended before it could save them. Bring back opens the photo with its edits; undo takes them away again.</source>
   <translation>InstructIR Desktop wurde beendet, bevor sie gesichert werden konnten. „Zurückholen“ öffnet das Foto mit seinen Bearbeitungen; „Rückgängig“ nimmt sie wieder weg.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>Some edits were not saved</source>
   <translation>Einige Bearbeitungen wurden nicht gesichert</translation>
  </message>
  <message>
   <source>The photo is not where it was</source>
   <translation>Das Foto ist nicht, wo es war</translation>
  </message>
  <message>
   <source>Undo {name}</source>
   <translation>{name} rückgängig</translation>
  </message>
 </context>
 <context>
  <name>RegionActions</name>
  <message>
   <source>Change {name}</source>
   <translation>{name} ändern</translation>
  </message>
  <message>
   <source>Choose a region in the list first.</source>
   <translation>Wählen Sie zuerst einen Bereich in der Liste.</translation>
  </message>
  <message>
   <source>Delete a part of {name}</source>
   <translation>Einen Teil von {name} löschen</translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation>{name} duplizieren</translation>
  </message>
  <message>
   <source>Edge of {name}</source>
   <translation>Rand von {name}</translation>
  </message>
  <message>
   <source>Paste {names}</source>
   <translation>{names} einfügen</translation>
  </message>
  <message>
   <source>Where “{title}” acts</source>
   <translation>Wo „{title}“ wirkt</translation>
  </message>
  <message>
   <source>“{name}” was copied; paste it in another photo.</source>
   <translation>„{name}“ wurde kopiert; fügen Sie es in einem anderen Foto ein.</translation>
  </message>
 </context>
 <context>
  <name>RegionEdits</name>
  <message>
   <source>Draw {name}</source>
   <translation>{name} zeichnen</translation>
  </message>
  <message>
   <source>Erase from {name}</source>
   <translation>Aus {name} radieren</translation>
  </message>
  <message>
   <source>Extend {name}</source>
   <translation>{name} erweitern</translation>
  </message>
  <message>
   <source>Narrow {name}</source>
   <translation>{name} eingrenzen</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Bereich</translation>
  </message>
  <message>
   <source>There is no active region to narrow. Draw one first, or choose one in the list.</source>
   <translation>Es gibt keinen aktiven Bereich, der eingegrenzt werden könnte. Zeichnen Sie zuerst einen oder wählen Sie einen in der Liste.</translation>
  </message>
  <message>
   <source>There is no active region to take away from. Draw one first, or choose one in the list.</source>
   <translation>Es gibt keinen aktiven Bereich, von dem etwas weggenommen werden könnte. Zeichnen Sie zuerst einen oder wählen Sie einen in der Liste.</translation>
  </message>
 </context>
 <context>
  <name>RegionPanel</name>
  <message>
   <source>Choose a tool at the left and draw on the photo to restore only a part of it.</source>
   <translation>Wählen Sie links ein Werkzeug und zeichnen Sie auf dem Foto, um nur einen Teil davon zu restaurieren.</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>Bereiche</translation>
  </message>
 </context>
 <context>
  <name>RegionRow</name>
  <message>
   <source>Acts inside of what was drawn</source>
   <translation>Wirkt innerhalb des Gezeichneten</translation>
  </message>
  <message>
   <source>Acts outside of what was drawn</source>
   <translation>Wirkt außerhalb des Gezeichneten</translation>
  </message>
  <message>
   <source>Copy for another photo</source>
   <translation>Für ein anderes Foto kopieren</translation>
  </message>
  <message>
   <source>Delete this region (Del)</source>
   <translation>Diesen Bereich löschen (Entf)</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>{name} löschen</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <source>Feather</source>
   <translation>Weiche Kante</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>Weiche Kante von {name}</translation>
  </message>
  <message>
   <source>Feather: how soft the edge is, in % of the photo's diagonal. Double-click for a hard edge.</source>
   <translation>Weiche Kante: wie weich der Rand ist, in % der Fotodiagonale. Doppelklick für einen harten Rand.</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>{name} umkehren</translation>
  </message>
  <message>
   <source>More about {name}</source>
   <translation>Mehr zu {name}</translation>
  </message>
  <message>
   <source>Name of the region</source>
   <translation>Name des Bereichs</translation>
  </message>
  <message>
   <source>Region {name}</source>
   <translation>Bereich {name}</translation>
  </message>
  <message>
   <source>Steps that act here</source>
   <translation>Schritte, die hier wirken</translation>
  </message>
  <message>
   <source>Steps that act here, duplicate, copy</source>
   <translation>Schritte, die hier wirken, duplizieren, kopieren</translation>
  </message>
  <message>
   <source>Used by the step “{used_by}”</source>
   <translation>Wird von dem Schritt „{used_by}“ benutzt</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Ganzes Foto</translation>
  </message>
 </context>
 <context>
  <name>Rendering</name>
  <message>
   <source>Exporting…</source>
   <translation>Wird exportiert …</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Wird restauriert …</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>All edits saved</source>
   <translation>Alle Bearbeitungen gesichert</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>Nicht gesichert</translation>
  </message>
  <message>
   <source>Read-only sidecar: edits are not saved</source>
   <translation>Begleitdatei schreibgeschützt: Bearbeitungen werden nicht gesichert</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Wird gesichert …</translation>
  </message>
 </context>
 <context>
  <name>SentenceActions</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Delete the sentence kept?</source>
   <translation>Den gemerkten Satz löschen?</translation>
  </message>
  <message>
   <source>Delete the {count} sentences kept for completion?</source>
   <translation>Die {count} zur Vervollständigung gemerkten Sätze löschen?</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget my sentences</source>
   <translation>Meine Sätze vergessen</translation>
  </message>
  <message>
   <source>No sentences of yours are kept.</source>
   <translation>Es sind keine Sätze von Ihnen gemerkt.</translation>
  </message>
  <message>
   <source>They are kept on this computer only. The steps of your photos stay as they are.</source>
   <translation>Sie liegen nur auf diesem Computer. Die Schritte Ihrer Fotos bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, before comparing readings.</source>
   <translation>Warten Sie, bis das Foto restauriert ist, oder brechen Sie das ab, bevor Sie Lesarten vergleichen.</translation>
  </message>
  <message>
   <source>Write a sentence first; four readings of it can then be compared.</source>
   <translation>Schreiben Sie zuerst einen Satz; dann lassen sich vier Lesarten davon vergleichen.</translation>
  </message>
  <message>
   <source>Your sentences were forgotten.</source>
   <translation>Ihre Sätze wurden vergessen.</translation>
  </message>
 </context>
 <context>
  <name>SentenceBox</name>
  <message>
   <source>Instruction</source>
   <translation>Anweisung</translation>
  </message>
  <message>
   <source>One sentence that says what to restore. Up and Down bring back earlier sentences.</source>
   <translation>Ein Satz, der sagt, was restauriert werden soll. Pfeil auf und ab holen frühere Sätze zurück.</translation>
  </message>
  <message>
   <source>Write what is wrong with the photo, e.g. “remove the rain, keep the rest”</source>
   <translation>Auf Englisch schreiben, was nicht stimmt, z. B. “remove the rain, keep the rest”</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <source>1 edit</source>
   <translation>1 Bearbeitung</translation>
  </message>
  <message>
   <source>All names of “{template}” are taken in “{folder}”. Choose another name or folder.</source>
   <translation>Alle Namen zu „{template}“ sind in „{folder}“ vergeben. Wählen Sie einen anderen Namen oder Ordner.</translation>
  </message>
  <message>
   <source>Another process works through the batch of “{parent}” already.</source>
   <translation>Ein anderes Programm arbeitet die Serie von „{parent}“ schon ab.</translation>
  </message>
  <message>
   <source>Files of the format {format} cannot be written on this computer, so not verified.</source>
   <translation>Dateien im Format {format} können auf diesem Computer nicht geschrieben und darum nicht geprüft werden.</translation>
  </message>
  <message>
   <source>It cannot be read: {problem}.</source>
   <translation>Es kann nicht gelesen werden: {problem}.</translation>
  </message>
  <message>
   <source>It has no steps of its own.</source>
   <translation>Es hat keine eigenen Schritte.</translation>
  </message>
  <message>
   <source>It has {bits} bits per channel as whole numbers; the upper 16 were opened.</source>
   <translation>Sie hat {bits} Bit je Kanal als ganze Zahlen; die oberen 16 wurden geöffnet.</translation>
  </message>
  <message>
   <source>It was exported as {format} and is {format2} now.</source>
   <translation>Exportiert wurde {format}, jetzt ist es {format2}.</translation>
  </message>
  <message>
   <source>It was left alone before: it needs none of the steps.</source>
   <translation>Es wurde schon einmal in Ruhe gelassen: keiner der Schritte ist nötig.</translation>
  </message>
  <message>
   <source>It was left alone: {PERCENTILE} % of its pixels would change by ΔE {measured:.2f} at most, and up to {threshold:g} counts as clean.</source>
   <translation>Es blieb, wie es war: {PERCENTILE} % der Pixel würden sich um höchstens ΔE {measured:.2f} ändern; bis {threshold:g} gilt als sauber.</translation>
  </message>
  <message>
   <source>It was there already, made from this photo in this way.</source>
   <translation>Es war schon da, aus diesem Foto auf diese Weise gemacht.</translation>
  </message>
  <message>
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>Die EXIF-Daten sind beschädigt und wurden weggelassen.</translation>
  </message>
  <message>
   <source>Its colour profile does not fit its colours and was left out; they are taken as sRGB.</source>
   <translation>Das Farbprofil passt nicht zu den Farben und wurde weggelassen; sie gelten als sRGB.</translation>
  </message>
  <message>
   <source>Its colour profile is damaged and was left out; the colours are taken as sRGB.</source>
   <translation>Das Farbprofil ist beschädigt und wurde weggelassen; die Farben gelten als sRGB.</translation>
  </message>
  <message>
   <source>Its numbers go up to {max:.4g}, where 1 is white; what lies above shows as white.</source>
   <translation>Ihre Zahlen reichen bis {max:.4g}, wobei 1 Weiß ist; was darüber liegt, erscheint weiß.</translation>
  </message>
  <message>
   <source>Its numbers have a sign; zero was taken as the middle of the range.</source>
   <translation>Ihre Zahlen haben ein Vorzeichen; null gilt als Mitte des Bereichs.</translation>
  </message>
  <message>
   <source>Its size is another one, so look where the regions lie.</source>
   <translation>Seine Größe ist eine andere; sehen Sie nach, wo die Bereiche liegen.</translation>
  </message>
  <message>
   <source>JPEG, PNG, TIFF, camera RAW, HEIC, AVIF, WebP, JPEG 2000, BMP and GIF</source>
   <translation>JPEG, PNG, TIFF, Kamera-RAW, HEIC, AVIF, WebP, JPEG 2000, BMP und GIF</translation>
  </message>
  <message>
   <source>No file was given to import.</source>
   <translation>Es wurde keine Datei zum Importieren angegeben.</translation>
  </message>
  <message>
   <source>No photo matches “{place}”.</source>
   <translation>Kein Foto passt zu „{place}“.</translation>
  </message>
  <message>
   <source>None of the steps acts on it.</source>
   <translation>Keiner der Schritte wirkt darauf.</translation>
  </message>
  <message>
   <source>Not sure what is meant. {first}, or {second}?</source>
   <translation>Nicht sicher, was gemeint ist. {first} oder {second}?</translation>
  </message>
  <message>
   <source>Only English is understood well. {first}, or {second}? Please say it in English.</source>
   <translation>Nur Englisch wird gut verstanden. {first} oder {second}? Bitte sagen Sie es auf Englisch.</translation>
  </message>
  <message>
   <source>Some of its numbers are not finite; they were taken as black.</source>
   <translation>Einige ihrer Zahlen sind nicht endlich; sie gelten als Schwarz.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong with this photo ({why}). It was left out; the others go on.</source>
   <translation>Mit diesem Foto ging etwas Unerwartetes schief ({why}). Es wurde ausgelassen, die anderen gehen weiter.</translation>
  </message>
  <message>
   <source>The EXIF data is damaged or longer than a JPEG can hold and was left out.</source>
   <translation>Die EXIF-Daten sind beschädigt oder länger, als ein JPEG fasst, und wurden weggelassen.</translation>
  </message>
  <message>
   <source>The EXIF data is damaged, so it was left out together with the place in it.</source>
   <translation>Die EXIF-Daten sind beschädigt; sie wurden samt dem Ort darin weggelassen.</translation>
  </message>
  <message>
   <source>The SHA-256 of “{name}” is not known, so it cannot be got safely. Import it from a file.</source>
   <translation>Die SHA-256 von „{name}“ ist nicht bekannt, darum kann sie nicht sicher geholt werden. Importieren Sie sie aus einer Datei.</translation>
  </message>
  <message>
   <source>The XMP data could not be freed of the place in it and was left out.</source>
   <translation>Aus den XMP-Daten ließ sich der Ort nicht entfernen; sie wurden weggelassen.</translation>
  </message>
  <message>
   <source>The clipboard holds no regions. Copy one from the list of a photo's regions first.</source>
   <translation>In der Zwischenablage sind keine Bereiche. Kopieren Sie zuerst einen aus der Liste eines Fotos.</translation>
  </message>
  <message>
   <source>The damaged sidecar was kept as “{kept}”.</source>
   <translation>Die beschädigte Begleitdatei wurde als „{kept}“ aufgehoben.</translation>
  </message>
  <message>
   <source>The damaged sidecar “{path}” cannot be moved aside: {reason}.</source>
   <translation>Die beschädigte Begleitdatei „{path}“ kann nicht beiseitegelegt werden: {reason}.</translation>
  </message>
  <message>
   <source>The edit could not be noted in “{folder}”: {reason}. It would be lost if the program crashed before it is saved.</source>
   <translation>Die Bearbeitung konnte nicht in „{folder}“ vermerkt werden: {reason}. Sie ginge verloren, wenn das Programm vor dem Sichern abstürzte.</translation>
  </message>
  <message>
   <source>The edits could not be saved beside the photo; they are kept in “{fallback}”.</source>
   <translation>Die Bearbeitung konnte nicht neben dem Foto gespeichert werden; sie liegt in „{fallback}“.</translation>
  </message>
  <message>
   <source>The edits of this photo were also changed by another window or program; both are in the stack now.</source>
   <translation>Die Bearbeitung dieses Fotos wurde auch in einem anderen Fenster oder Programm geändert; beides ist jetzt im Stapel.</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {error}</source>
   <translation>Die Bearbeitung wurde nicht gespeichert, damit nichts verloren geht: {error}</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {note}</source>
   <translation>Die Bearbeitung wurde nicht gespeichert, damit nichts verloren geht: {note}</translation>
  </message>
  <message>
   <source>The edits were not saved: the sidecar “{sidecar}” was written by a newer version of InstructIR Desktop. Export the photo instead, or install the newer version.</source>
   <translation>Die Bearbeitung wurde nicht gespeichert: „{sidecar}“ stammt von einer neueren Version von InstructIR Desktop. Exportieren Sie das Foto oder installieren Sie die neuere Version.</translation>
  </message>
  <message>
   <source>The export presets in “{path}” are damaged; they are kept aside when you save new ones.</source>
   <translation>Die Exportvorgaben in „{path}“ sind beschädigt; sie werden aufgehoben, wenn Sie neue speichern.</translation>
  </message>
  <message>
   <source>The export presets in “{path}” were written by a newer version and are not used.</source>
   <translation>Die Exportvorgaben in „{path}“ stammen von einer neueren Version und werden nicht benutzt.</translation>
  </message>
  <message>
   <source>The file of export presets “{path}”</source>
   <translation>Die Datei der Exportvorgaben „{path}“</translation>
  </message>
  <message>
   <source>The folder “{folder}” cannot be made: {reason}.</source>
   <translation>Der Ordner „{folder}“ kann nicht angelegt werden: {reason}.</translation>
  </message>
  <message>
   <source>The folder “{made}” cannot be made: {reason}.</source>
   <translation>Der Ordner „{made}“ kann nicht angelegt werden: {reason}.</translation>
  </message>
  <message>
   <source>The folder “{parent}” cannot be made: {reason}.</source>
   <translation>Der Ordner „{parent}“ kann nicht angelegt werden: {reason}.</translation>
  </message>
  <message>
   <source>The last one was cut off and may be missing.</source>
   <translation>Die letzte war abgeschnitten und fehlt vielleicht.</translation>
  </message>
  <message>
   <source>The metadata of “{name}” has changed since; its pixels have not.</source>
   <translation>Die Metadaten von „{name}“ haben sich seitdem geändert, die Pixel nicht.</translation>
  </message>
  <message>
   <source>The model cannot be written to “{target}”: {reason}.</source>
   <translation>Das Modell kann nicht nach „{target}“ geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>The model in “{folder}” has no readable {MANIFEST}: {strerror}.</source>
   <translation>Das Modell in „{folder}“ hat keine lesbare {MANIFEST}: {strerror}.</translation>
  </message>
  <message>
   <source>The model “{id}” cannot be read: “{path}”: {strerror}. Please reinstall or import it again.</source>
   <translation>Das Modell „{id}“ kann nicht gelesen werden: „{path}“: {strerror}. Installieren oder importieren Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The model “{model}” gave numbers that are not finite ({device}, {precision}). Try the precision fp32 or the device cpu.</source>
   <translation>Das Modell „{model}“ lieferte Zahlen, die nicht endlich sind ({device}, {precision}). Versuchen Sie fp32 oder das Gerät cpu.</translation>
  </message>
  <message>
   <source>The name has a brace without its other half. Placeholders look like {name}.</source>
   <translation>Dem Namen fehlt zu einer Klammer die andere Hälfte. Platzhalter sehen aus wie {name}.</translation>
  </message>
  <message>
   <source>The name has a placeholder “{found}” that is not known. There are {known}.</source>
   <translation>Der Name hat einen unbekannten Platzhalter „{found}“. Es gibt {known}.</translation>
  </message>
  <message>
   <source>The name is empty. Write one, such as {name}-restored.</source>
   <translation>Der Name ist leer. Schreiben Sie einen, etwa {name}-restored.</translation>
  </message>
  <message>
   <source>The name “{template}” is so long that its number is cut off. Make it shorter.</source>
   <translation>Der Name „{template}“ ist so lang, dass seine Nummer abgeschnitten wird. Kürzen Sie ihn.</translation>
  </message>
  <message>
   <source>The order was changed here and elsewhere; the order here was kept.</source>
   <translation>Die Reihenfolge wurde hier und anderswo geändert; die hiesige wurde behalten.</translation>
  </message>
  <message>
   <source>The photo was grey and its edit is not, so it was written in colour.</source>
   <translation>Das Foto war grau, die Bearbeitung ist es nicht; deshalb wurde es farbig geschrieben.</translation>
  </message>
  <message>
   <source>The photo’s file was changed by another program since it was opened; the export is of the photo as it was opened.</source>
   <translation>Die Datei des Fotos wurde seit dem Öffnen von einem anderen Programm geändert; exportiert wurde das Foto, wie es geöffnet worden war.</translation>
  </message>
  <message>
   <source>The preset needs a name of 1 to {LONGEST_NAME} characters.</source>
   <translation>Die Vorgabe braucht einen Namen von 1 bis {LONGEST_NAME} Zeichen.</translation>
  </message>
  <message>
   <source>The preset “{path}”</source>
   <translation>Die Vorgabe „{path}“</translation>
  </message>
  <message>
   <source>The preset “{path}” cannot be deleted: {reason}.</source>
   <translation>Die Vorgabe „{path}“ kann nicht gelöscht werden: {reason}.</translation>
  </message>
  <message>
   <source>The presets cannot be saved in “{path}”: {reason}.</source>
   <translation>Die Vorgaben können nicht in „{path}“ gespeichert werden: {reason}.</translation>
  </message>
  <message>
   <source>The presets were not saved: “{path}” was written by a newer version of InstructIR Desktop.</source>
   <translation>Die Vorgaben wurden nicht gespeichert: „{path}“ stammt von einer neueren Version von InstructIR Desktop.</translation>
  </message>
  <message>
   <source>The program ended unexpectedly {count} times while it worked on this photo, so it was left out. Try it by itself.</source>
   <translation>Das Programm brach {count}-mal ab, während es an diesem Foto arbeitete; darum wurde es ausgelassen. Versuchen Sie es allein.</translation>
  </message>
  <message>
   <source>The queue “{path}”</source>
   <translation>Die Warteschlange „{path}“</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {reason}.</source>
   <translation>Die Warteschlange „{path}“ kann nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {why}.</source>
   <translation>Die Warteschlange „{path}“ kann nicht geschrieben werden: {why}.</translation>
  </message>
  <message>
   <source>The queue “{path}” was written by a newer version of InstructIR Desktop. Install it to go on.</source>
   <translation>Die Warteschlange „{path}“ stammt von einer neueren Version von InstructIR Desktop. Installieren Sie diese, um fortzufahren.</translation>
  </message>
  <message>
   <source>The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file.</source>
   <translation>Der Beleg wurde mit den Metadaten weggelassen; `instructir verify` kann darum nicht sagen, was mit dieser Datei geschehen ist.</translation>
  </message>
  <message>
   <source>The record of steps is longer than a JPEG can hold and was left out.</source>
   <translation>Die Aufzeichnung der Schritte ist länger, als ein JPEG fasst, und wurde weggelassen.</translation>
  </message>
  <message>
   <source>The record of steps was left out, because the photo's own comment and description were kept.</source>
   <translation>Die Liste der Schritte wurde weggelassen, weil Kommentar und Beschreibung des Fotos erhalten blieben.</translation>
  </message>
  <message>
   <source>The region “{name}”</source>
   <translation>Der Bereich „{name}“</translation>
  </message>
  <message>
   <source>The region “{name}” does not fit this photo: {error}.</source>
   <translation>Der Bereich „{name}“ passt nicht zu diesem Foto: {error}.</translation>
  </message>
  <message>
   <source>The region “{name}” is used by the step “{title}”. Delete that step, or let it act elsewhere, first.</source>
   <translation>Der Bereich „{name}“ wird vom Schritt „{title}“ benutzt. Löschen Sie zuerst diesen Schritt oder lassen Sie ihn anderswo wirken.</translation>
  </message>
  <message>
   <source>The regions in the clipboard cannot be read: {rstrip}.</source>
   <translation>Die Bereiche in der Zwischenablage können nicht gelesen werden: {rstrip}.</translation>
  </message>
  <message>
   <source>The sentence asks for {intent} and forbids it. Which is meant?</source>
   <translation>Der Satz verlangt „{intent}“ und verbietet es zugleich. Was ist gemeint?</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is damaged: its JSON files cannot be read.</source>
   <translation>Der Satz-Encoder in „{folder}“ ist beschädigt: seine JSON-Dateien können nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is not {PUBLISHED_ENCODER}.</source>
   <translation>Der Satz-Encoder in „{folder}“ ist nicht {PUBLISHED_ENCODER}.</translation>
  </message>
  <message>
   <source>The sentence encoder “{id}” cannot be loaded: {error}</source>
   <translation>Der Satz-Encoder „{id}“ kann nicht geladen werden: {error}</translation>
  </message>
  <message>
   <source>The sentence has {count:,} characters; {most:,} are the limit. Please say it more shortly.</source>
   <translation>Der Satz hat {count:,} Zeichen; höchstens {most:,} sind möglich. Bitte sagen Sie es kürzer.</translation>
  </message>
  <message>
   <source>The sentence speaks of a selection, but nothing is selected. Draw it on the photo first.</source>
   <translation>Der Satz spricht von einer Auswahl, aber nichts ist ausgewählt. Zeichnen Sie sie zuerst ins Foto.</translation>
  </message>
  <message>
   <source>The shard “{text}” is not a part of a whole, such as 2/8 for the second of eight.</source>
   <translation>„{text}“ ist kein Teil eines Ganzen, wie 2/8 für den zweiten von acht.</translation>
  </message>
  <message>
   <source>The sidecar “{path}”</source>
   <translation>Die Begleitdatei „{path}“</translation>
  </message>
  <message>
   <source>The step “{title}”</source>
   <translation>Der Schritt „{title}“</translation>
  </message>
  <message>
   <source>The step's embedding has {count} numbers, but the model “{model}” needs {text_size}. Write its sentence again.</source>
   <translation>Die Einbettung des Schritts hat {count} Zahlen, das Modell „{model}“ braucht {text_size}. Schreiben Sie den Satz noch einmal.</translation>
  </message>
  <message>
   <source>The stored context has {shape} averages, but the model “{model}” needs {average_count}. Apply the step again.</source>
   <translation>Der gespeicherte Kontext hat {shape} Mittelwerte, das Modell „{model}“ braucht {average_count}. Wenden Sie den Schritt noch einmal an.</translation>
  </message>
  <message>
   <source>The text head of “{id}” has {outputs} outputs but names {count} classes.</source>
   <translation>Der Textkopf von „{id}“ hat {outputs} Ausgänge, nennt aber {count} Klassen.</translation>
  </message>
  <message>
   <source>The text head of “{id}” is not usable: {error}</source>
   <translation>Der Textkopf von „{id}“ ist nicht brauchbar: {error}</translation>
  </message>
  <message>
   <source>The weights of the model “{model}” have changed since the step “{title}” was made, so it would look different now. Update the step to the installed weights, or install those it was made with (SHA-256 {model_sha256}…).</source>
   <translation>Die Gewichte des Modells „{model}“ haben sich seit dem Schritt „{title}“ geändert; er sähe jetzt anders aus. Aktualisieren Sie den Schritt oder installieren Sie die damaligen Gewichte (SHA-256 {model_sha256}…).</translation>
  </message>
  <message>
   <source>The weights of “{id}” do not fit the InstructIR network: {error}</source>
   <translation>Die Gewichte von „{id}“ passen nicht zum InstructIR-Netz: {error}</translation>
  </message>
  <message>
   <source>The {device} device ran out of memory with tiles of {tile} pixels. Choose smaller ones or none.</source>
   <translation>Dem Gerät {device} ging mit Kacheln von {tile} Pixeln der Speicher aus. Wählen Sie kleinere oder keine.</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}), so the CPU is used from now on.</source>
   <translation>Das Gerät {name} hat versagt ({first_line}); von nun an wird die CPU benutzt.</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}). Choose the device “cpu” or “auto”.</source>
   <translation>Das Gerät {name} versagte ({first_line}). Wählen Sie das Gerät „cpu“ oder „auto“.</translation>
  </message>
  <message>
   <source>There are no models in “{where}”. Please reinstall InstructIR Desktop.</source>
   <translation>In „{where}“ gibt es keine Modelle. Installieren Sie InstructIR Desktop noch einmal.</translation>
  </message>
  <message>
   <source>There is a preset “{name}” already.</source>
   <translation>Es gibt schon eine Vorgabe „{name}“.</translation>
  </message>
  <message>
   <source>There is no batch to go on with: “{path}” does not exist.</source>
   <translation>Es gibt keine Serie zum Fortsetzen: „{path}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no export preset “{name}”. There are {known}.</source>
   <translation>Es gibt keine Exportvorgabe „{name}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>There is no model named “{model}”. Installed: {value}.</source>
   <translation>Es gibt kein Modell namens „{model}“. Installiert: {value}.</translation>
  </message>
  <message>
   <source>There is no photo in the folder “{path}”.</source>
   <translation>Im Ordner „{path}“ ist kein Foto.</translation>
  </message>
  <message>
   <source>There is no preset “{name}”. There are {value}.</source>
   <translation>Es gibt keine Vorgabe „{name}“. Vorhanden: {value}.</translation>
  </message>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try it again.</source>
   <translation>Für dieses Foto reicht der Speicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This computer offers no “{wanted}” device to PyTorch. Available: {there}.</source>
   <translation>Dieser Computer bietet PyTorch kein Gerät „{wanted}“. Vorhanden: {there}.</translation>
  </message>
  <message>
   <source>This file has further channels; they were left out.</source>
   <translation>Diese Datei hat weitere Kanäle; sie wurden weggelassen.</translation>
  </message>
  <message>
   <source>This file has {count} pictures; the main one was opened.</source>
   <translation>Diese Datei hat {count} Bilder; das Hauptbild wurde geöffnet.</translation>
  </message>
  <message>
   <source>This file has {frames} frames; the first one was opened.</source>
   <translation>Diese Datei hat {frames} Bilder; das erste wurde geöffnet.</translation>
  </message>
  <message>
   <source>This file has {frames} {what}; the first one was opened.</source>
   <translation>Diese Datei hat mehrere Bilder ({frames}); das erste wurde geöffnet. ({what})</translation>
  </message>
  <message>
   <source>This file has {pages} frames; the first one was opened.</source>
   <translation>Diese Datei hat {pages} Bilder; das erste wurde geöffnet.</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours without a usable profile; its colours are an approximation.</source>
   <translation>Dieses Foto hat CMYK-Farben ohne brauchbares Profil; seine Farben sind eine Näherung.</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours; it was converted to sRGB by its own profile.</source>
   <translation>Dieses Foto hat CMYK-Farben; es wurde mit seinem eigenen Profil nach sRGB umgewandelt.</translation>
  </message>
  <message>
   <source>This photo is in Lab colours; it was converted to sRGB.</source>
   <translation>Dieses Foto hat Lab-Farben; es wurde nach sRGB umgerechnet.</translation>
  </message>
  <message>
   <source>Two {which} were given ({names}); give one model.</source>
   <translation>Zwei {which} wurden angegeben ({names}); geben Sie ein Modell an.</translation>
  </message>
  <message>
   <source>What was sent as “{name}” is another file (its SHA-256 is wrong), so it was deleted.</source>
   <translation>Was als „{name}“ geschickt wurde, ist eine andere Datei (die SHA-256 stimmt nicht) und wurde gelöscht.</translation>
  </message>
  <message>
   <source>Where “{name}” is in this photo is for you to say. Draw it on the photo, or leave it out of the sentence.</source>
   <translation>Wo „{name}“ in diesem Foto ist, müssen Sie zeigen. Zeichnen Sie es ins Foto oder lassen Sie es im Satz weg.</translation>
  </message>
  <message>
   <source>a camera RAW file ({name})</source>
   <translation>eine RAW-Datei einer Kamera ({name})</translation>
  </message>
  <message>
   <source>a part of its path is not a folder</source>
   <translation>ein Teil ihres Pfads ist kein Ordner</translation>
  </message>
  <message>
   <source>fp16 does not run on the CPU. Choose --precision bf16 or fp32.</source>
   <translation>fp16 läuft nicht auf dem Prozessor. Wählen Sie --precision bf16 oder fp32.</translation>
  </message>
  <message>
   <source>it does not answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <source>it does not exist</source>
   <translation>es gibt sie nicht</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>es ist ein Ordner</translation>
  </message>
  <message>
   <source>it was made with other weights than those installed, with the model “{model}” (SHA-256 {digest}…).</source>
   <translation>sie wurde mit anderen als den installierten Gewichten gemacht, mit dem Modell „{model}“ (SHA-256 {digest}…).</translation>
  </message>
  <message>
   <source>its links lead in a circle</source>
   <translation>die Verknüpfungen führen im Kreis</translation>
  </message>
  <message>
   <source>its name is too long; choose a shorter one</source>
   <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
  </message>
  <message>
   <source>nothing came for {seconds:.0f} seconds</source>
   <translation>{seconds:.0f} Sekunden lang kam nichts</translation>
  </message>
  <message>
   <source>permission is denied; look at the permissions of the file and its folder</source>
   <translation>der Zugriff ist verweigert; prüfen Sie die Rechte der Datei und ihres Ordners</translation>
  </message>
  <message>
   <source>resizing</source>
   <translation>Größenänderung</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>Schärfen</translation>
  </message>
  <message>
   <source>the change of profile</source>
   <translation>Wechsel des Profils</translation>
  </message>
  <message>
   <source>the connection broke off ({error})</source>
   <translation>die Verbindung riss ab ({error})</translation>
  </message>
  <message>
   <source>the connection ended after {there:,} of {size:,} bytes</source>
   <translation>die Verbindung endete nach {there:,} von {size:,} Bytes</translation>
  </message>
  <message>
   <source>the disk can only be read; choose a folder on another disk</source>
   <translation>der Datenträger ist schreibgeschützt; wählen Sie einen Ordner auf einem anderen</translation>
  </message>
  <message>
   <source>the disk is full; free some space or choose another disk</source>
   <translation>der Datenträger ist voll; schaffen Sie Platz oder wählen Sie einen anderen</translation>
  </message>
  <message>
   <source>the disk reports an error; check the disk and its cable</source>
   <translation>der Datenträger meldet einen Fehler; prüfen Sie ihn und sein Kabel</translation>
  </message>
  <message>
   <source>the file would be larger than the disk or the system allows; choose another disk</source>
   <translation>die Datei würde größer, als Datenträger oder System erlauben; wählen Sie einen anderen Datenträger</translation>
  </message>
  <message>
   <source>the losses of {name}</source>
   <translation>Verluste von {name}</translation>
  </message>
  <message>
   <source>the lower depth</source>
   <translation>geringere Farbtiefe</translation>
  </message>
  <message>
   <source>the model “{model}” (SHA-256 {digest}…) is not installed.</source>
   <translation>das Modell „{model}“ (SHA-256 {digest}…) ist nicht installiert.</translation>
  </message>
  <message>
   <source>the proxy “{name}” asks for a user name and a password; put them into the proxy’s address (https_proxy)</source>
   <translation>der Proxy „{name}“ verlangt Benutzernamen und Passwort; tragen Sie sie in die Adresse des Proxys ein (https_proxy)</translation>
  </message>
  <message>
   <source>the proxy “{name}” cannot be reached ({why}); check the proxy in the settings of the system</source>
   <translation>der Proxy „{name}“ ist nicht erreichbar ({why}); prüfen Sie den Proxy in den Einstellungen des Systems</translation>
  </message>
  <message>
   <source>the proxy “{name}” refuses the connection ({why})</source>
   <translation>der Proxy „{name}“ lehnt die Verbindung ab ({why})</translation>
  </message>
  <message>
   <source>the server answered {code}</source>
   <translation>der Server antwortete {code}</translation>
  </message>
  <message>
   <source>there is no connection ({why})</source>
   <translation>es gibt keine Verbindung ({why})</translation>
  </message>
  <message>
   <source>too many files are open; close some programs and try again</source>
   <translation>zu viele Dateien sind offen; schließen Sie Programme und versuchen Sie es noch einmal</translation>
  </message>
  <message>
   <source>your share of the disk is used up; free some space or choose another disk</source>
   <translation>Ihr Anteil am Datenträger ist verbraucht; schaffen Sie Platz oder wählen Sie einen anderen</translation>
  </message>
  <message>
   <source>{called} cannot be read: it is a device, not a file.</source>
   <translation>{called} kann nicht gelesen werden: Das ist ein Gerät, keine Datei.</translation>
  </message>
  <message>
   <source>{called} cannot be read: {reason}.</source>
   <translation>{called} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>{count} edits</source>
   <translation>{count} Bearbeitungen</translation>
  </message>
  <message>
   <source>{differing:,} of {total:,} pixels differ</source>
   <translation>{differing:,} von {total:,} Pixeln weichen ab</translation>
  </message>
  <message>
   <source>{edits} that had not been saved came back; undo takes them away again.</source>
   <translation>Zurückgeholt, da noch nicht gesichert: {edits}; „Rückgängig“ nimmt sie wieder weg.</translation>
  </message>
  <message>
   <source>{list} and {one}</source>
   <translation>{list} und {one}</translation>
  </message>
  <message>
   <source>{list}, {one}</source>
   <translation>{list}, {one}</translation>
  </message>
  <message>
   <source>{names} holds the image weights only; give the text head (lm_….pt) as well.</source>
   <translation>{names} enthält nur die Bildgewichte; geben Sie auch den Textkopf (lm_….pt) an.</translation>
  </message>
  <message>
   <source>{names} holds the text head only; give the image weights (im_….pt) as well.</source>
   <translation>{names} enthält nur den Textkopf; geben Sie auch die Bildgewichte (im_….pt) an.</translation>
  </message>
  <message>
   <source>{name} cannot be read: it is not text. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} kann nicht gelesen werden: es ist kein Text. Stellen Sie sie aus einer Kopie wieder her oder legen Sie sie beiseite.</translation>
  </message>
  <message>
   <source>{name} cannot be read: {problem}. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} kann nicht gelesen werden: {problem}. Stellen Sie eine Kopie wieder her, oder legen Sie es beiseite, um neu zu beginnen.</translation>
  </message>
  <message>
   <source>{name} cannot hold {what}; the photo was written with {held} bits per channel.</source>
   <translation>{name} kann {what} nicht aufnehmen; das Foto wurde mit {held} Bit je Kanal geschrieben.</translation>
  </message>
  <message>
   <source>{name} has a receipt of a newer version of InstructIR Desktop. Install that version to verify it.</source>
   <translation>{name} hat einen Beleg einer neueren Version von InstructIR Desktop. Installieren Sie diese, um ihn zu prüfen.</translation>
  </message>
  <message>
   <source>{name} has a receipt that is damaged, so it cannot be verified. Export the photo again.</source>
   <translation>{name} hat einen beschädigten Beleg und kann darum nicht geprüft werden. Exportieren Sie das Foto noch einmal.</translation>
  </message>
  <message>
   <source>{name} has no transparency; the photo was laid on white.</source>
   <translation>{name} kennt keine Transparenz; das Foto wurde auf Weiß gelegt.</translation>
  </message>
  <message>
   <source>{name} is no preset that can be used: {problem}.</source>
   <translation>{name} ist keine brauchbare Vorgabe: {problem}.</translation>
  </message>
  <message>
   <source>{name} is too large to be one. Set it aside to begin anew.</source>
   <translation>{name} ist dafür zu groß. Legen Sie sie beiseite, um neu zu beginnen.</translation>
  </message>
  <message>
   <source>{name} was changed by another program since it was read.</source>
   <translation>{name} wurde seit dem Lesen von einem anderen Programm geändert.</translation>
  </message>
  <message>
   <source>{name} was not written: another program that saves in this folder does not come to an end. Close it and try again.</source>
   <translation>{name} wurde nicht geschrieben: Ein anderes Programm, das in diesem Ordner speichert, kommt nicht zum Ende. Schließen Sie es und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop and cannot be read by this one ({problem}). Install the newer version.</source>
   <translation>{name} stammt von einer neueren Version von InstructIR Desktop und kann mit dieser nicht gelesen werden ({problem}). Installieren Sie die neuere Version.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop. Install the newer version to use it.</source>
   <translation>{name} wurde von einer neueren Version von InstructIR Desktop geschrieben. Installieren Sie diese, um es zu benutzen.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop; it is opened for reading only.</source>
   <translation>{name} stammt von einer neueren Version von InstructIR Desktop und wird nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>{path!r} is not a possible file name. Choose another.</source>
   <translation>{path!r} ist kein möglicher Dateiname. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{photo!r} is not a possible file name.</source>
   <translation>{photo!r} ist kein möglicher Dateiname.</translation>
  </message>
  <message>
   <source>{place!r} is not a possible file name. Choose another.</source>
   <translation>{place!r} ist kein möglicher Dateiname. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{share:.1f} % of the pixels have colours that the chosen profile cannot hold; they were clipped.</source>
   <translation>{share:.1f} % der Pixel haben Farben, die das gewählte Profil nicht aufnehmen kann; sie wurden beschnitten.</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched (before {converted}).</source>
   <translation>{untouched:,} von {total:,} Pixeln sind unberührt (danach: {converted}).</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched.</source>
   <translation>{untouched:,} von {total:,} Pixeln sind unberührt.</translation>
  </message>
  <message>
   <source>{what} was changed elsewhere and deleted here; it was kept.</source>
   <translation>{what} wurde anderswo geändert und hier gelöscht; er wurde behalten.</translation>
  </message>
  <message>
   <source>{what} was changed here and deleted elsewhere; it was kept.</source>
   <translation>{what} wurde hier geändert und anderswo gelöscht; er wurde behalten.</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further region.</source>
   <translation>{what} wurde hier und anderswo geändert; die andere Fassung wurde als weiterer Bereich behalten.</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further step, switched off.</source>
   <translation>{what} wurde hier und anderswo geändert; die andere Fassung wurde als weiterer, ausgeschalteter Schritt behalten.</translation>
  </message>
  <message>
   <source>ΔE is {mean:.2f} on average and {most:.2f} at most ({formula})</source>
   <translation>ΔE ist im Mittel {mean:.2f} und höchstens {most:.2f} ({formula})</translation>
  </message>
  <message>
   <source>“{folder}” cannot be deleted: {strerror}.</source>
   <translation>„{folder}“ kann nicht gelöscht werden: {strerror}.</translation>
  </message>
  <message>
   <source>“{folder}” cannot be read: {reason}.</source>
   <translation>„{folder}“ kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>“{folder}” holds neither weights (.pt, .pth, .safetensors) nor a sentence encoder (config.json beside them).</source>
   <translation>„{folder}“ enthält weder Gewichte (.pt, .pth, .safetensors) noch einen Satz-Encoder (daneben config.json).</translation>
  </message>
  <message>
   <source>“{model}” belongs to the application and cannot be removed.</source>
   <translation>„{model}“ gehört zum Programm und kann nicht entfernt werden.</translation>
  </message>
  <message>
   <source>“{model}” is a sentence encoder; it does not restore photos.</source>
   <translation>„{model}“ ist ein Satz-Encoder und restauriert keine Fotos.</translation>
  </message>
  <message>
   <source>“{model}” is needed by the model “{user}”; remove that one first.</source>
   <translation>„{model}“ wird vom Modell „{user}“ gebraucht; entfernen Sie zuerst dieses.</translation>
  </message>
  <message>
   <source>“{name}” cannot be rendered again: {missing}</source>
   <translation>„{name}“ kann nicht noch einmal berechnet werden: {missing}</translation>
  </message>
  <message>
   <source>“{name}” could not be got: {problem}. Try again later; it goes on where it stopped.</source>
   <translation>„{name}“ konnte nicht geholt werden: {problem}. Versuchen Sie es später noch einmal; es geht weiter, wo es aufhörte.</translation>
  </message>
  <message>
   <source>“{name}” has changed since its steps were saved; they are applied to the photo as it is now.</source>
   <translation>„{name}“ hat sich geändert, seit die Schritte gesichert wurden; sie werden auf das jetzige Foto angewandt.</translation>
  </message>
  <message>
   <source>“{name}” has no receipt: it was not exported by InstructIR Desktop, or its metadata was taken out since.</source>
   <translation>„{name}“ hat keinen Beleg: Sie wurde nicht von InstructIR Desktop exportiert, oder ihre Metadaten wurden seither entfernt.</translation>
  </message>
  <message>
   <source>“{name}” has no step that is switched on.</source>
   <translation>„{name}“ hat keinen Schritt, der eingeschaltet ist.</translation>
  </message>
  <message>
   <source>“{name}” is decoded differently on this computer than where “{name2}” was made.</source>
   <translation>„{name}“ wird auf diesem Computer anders dekodiert als dort, wo „{name2}“ entstand.</translation>
  </message>
  <message>
   <source>“{name}” is not a preset of your own, so it cannot be deleted.</source>
   <translation>„{name}“ ist keine eigene Vorgabe und kann nicht gelöscht werden.</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: it has {width} × {height} pixels and was exported with {width2} × {height2}. It was cropped or resized since.</source>
   <translation>„{name}“ ist nicht, was der Beleg sagt: Sie hat {width} × {height} Pixel und wurde mit {width2} × {height2} exportiert. Sie wurde seither beschnitten oder in der Größe geändert.</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: rendered again, {numbers}, and {count}.</source>
   <translation>„{name}“ ist nicht, was der Beleg sagt. Noch einmal berechnet: {numbers}, und {count}.</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, all {total:,} pixels are equal.</source>
   <translation>„{name}“ ist, was der Beleg sagt: Noch einmal berechnet, sind alle {total:,} Pixel gleich.</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, {numbers}, which no eye tells apart.</source>
   <translation>„{name}“ ist, was der Beleg sagt. Noch einmal berechnet: {numbers}; das unterscheidet kein Auge.</translation>
  </message>
  <message>
   <source>“{name}” was changed after it was exported: {numbers}, and {count}.</source>
   <translation>„{name}“ wurde nach dem Export geändert: {numbers}, und {count}.</translation>
  </message>
  <message>
   <source>“{name}” was made from “{photo}”, which does not lie beside it. Say where that photo is.</source>
   <translation>„{name}“ wurde aus „{photo}“ gemacht, das nicht daneben liegt. Sagen Sie, wo dieses Foto ist.</translation>
  </message>
  <message>
   <source>“{name}” would be got over an insecure connection, so it was not.</source>
   <translation>„{name}“ käme über eine unsichere Verbindung und wurde darum nicht geholt.</translation>
  </message>
  <message>
   <source>“{path!r}” is not a possible file name. Choose another name.</source>
   <translation>„{path!r}“ ist kein möglicher Dateiname. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>“{path}” asks for a sentence encoder that this application does not know.</source>
   <translation>„{path}“ verlangt einen Satz-Encoder, den dieses Programm nicht kennt.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: it does not exist.</source>
   <translation>„{path}“ kann nicht geöffnet werden: es gibt sie nicht.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: the process that reads photos does not start ({strerror}). Close other programs and try again.</source>
   <translation>„{path}“ kann nicht geöffnet werden: der Prozess, der Fotos liest, startet nicht ({strerror}). Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: {reason}.</source>
   <translation>„{path}“ kann nicht geöffnet werden: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be read, so “{folder}” is no sentence encoder: {reason}.</source>
   <translation>„{path}“ kann nicht gelesen werden, darum ist „{folder}“ kein Satz-Encoder: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be read: {reason}.</source>
   <translation>„{path}“ kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: its result on a test picture is not a number.</source>
   <translation>„{path}“ kann nicht benutzt werden: auf einem Testbild kommt keine Zahl heraus.</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: {name} holds {dtype} instead of plain floats.</source>
   <translation>„{path}“ kann nicht benutzt werden: {name} enthält {dtype} statt gewöhnlicher Gleitkommazahlen.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the disk gave back other bytes than were written. Check the disk.</source>
   <translation>„{path}“ kann nicht geschrieben werden: der Datenträger gab andere Bytes zurück als geschrieben wurden. Prüfen Sie ihn.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the folder is write-protected. Choose another folder.</source>
   <translation>„{path}“ kann nicht geschrieben werden: der Ordner ist schreibgeschützt. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: there is no folder “{parent}”. Create it or choose another.</source>
   <translation>„{path}“ kann nicht geschrieben werden: den Ordner „{parent}“ gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: {reason}.</source>
   <translation>„{path}“ kann nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” has a header of {value:.0f} MB, which no InstructIR model has.</source>
   <translation>„{path}“ hat einen Kopf von {value:.0f} MB, den kein InstructIR-Modell hat.</translation>
  </message>
  <message>
   <source>“{path}” has more than {value} million pixels, which is too many to open. Scale it down in another program first.</source>
   <translation>„{path}“ hat mehr als {value} Millionen Pixel; das ist zu viel zum Öffnen. Verkleinern Sie es zuerst in einem anderen Programm.</translation>
  </message>
  <message>
   <source>“{path}” has no saved steps: there is no “{file}”.</source>
   <translation>„{path}“ hat keine gespeicherten Schritte: es gibt kein „{file}“.</translation>
  </message>
  <message>
   <source>“{path}” holds more than tensors and was refused, because it could run a program. Use a file from a source you trust.</source>
   <translation>„{path}“ enthält mehr als Tensoren und wurde abgelehnt, weil es ein Programm starten könnte. Nehmen Sie eine Datei aus vertrauenswürdiger Quelle.</translation>
  </message>
  <message>
   <source>“{path}” holds no tensors by name, so it is not a model.</source>
   <translation>„{path}“ enthält keine benannten Tensoren und ist darum kein Modell.</translation>
  </message>
  <message>
   <source>“{path}” holds something that is not a named tensor, so it is not a model.</source>
   <translation>„{path}“ enthält etwas, das kein benannter Tensor ist, und ist darum kein Modell.</translation>
  </message>
  <message>
   <source>“{path}” holds values that are not finite numbers (in {broken}); it cannot be used.</source>
   <translation>„{path}“ enthält Werte, die keine endlichen Zahlen sind (in {broken}), und kann nicht benutzt werden.</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose a photo.</source>
   <translation>„{path}“ ist ein Gerät, keine Datei. Wählen Sie ein Foto.</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose another name.</source>
   <translation>„{path}“ ist ein Gerät, keine Datei. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a file. Add a file name to it.</source>
   <translation>„{path}“ ist ein Ordner, keine Datei. Fügen Sie einen Dateinamen an.</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a weights file.</source>
   <translation>„{path}“ ist ein Ordner, keine Gewichtsdatei.</translation>
  </message>
  <message>
   <source>“{path}” is a folder. Choose a photo inside it.</source>
   <translation>„{path}“ ist ein Ordner. Wählen Sie ein Foto darin.</translation>
  </message>
  <message>
   <source>“{path}” is damaged or was changed (its SHA-256 is not the expected one). Please reinstall or import it again.</source>
   <translation>„{path}“ ist beschädigt oder verändert (die SHA-256 ist nicht die erwartete). Installieren oder importieren Sie es noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is damaged, incomplete or of a rare variant and cannot be opened. Copy it again from the camera or a backup, or save it again in the program it came from.</source>
   <translation>„{path}“ ist beschädigt, unvollständig oder von einer seltenen Art und kann nicht geöffnet werden. Kopieren Sie es noch einmal von der Kamera oder aus einer Sicherung, oder speichern Sie es im Ursprungsprogramm neu.</translation>
  </message>
  <message>
   <source>“{path}” is damaged. Please reinstall or import the model again.</source>
   <translation>„{path}“ ist beschädigt. Installieren oder importieren Sie das Modell noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole PyTorch checkpoint. Get the file once more.</source>
   <translation>„{path}“ ist beschädigt: kein vollständiger PyTorch-Checkpoint. Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole safetensors file. Get the file once more.</source>
   <translation>„{path}“ ist beschädigt: keine vollständige safetensors-Datei. Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {error}. Install the application once more.</source>
   <translation>„{path}“ ist beschädigt: {error}. Installieren Sie das Programm noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {name} holds values that are not numbers. Get the file once more.</source>
   <translation>„{path}“ ist beschädigt: {name} enthält Werte, die keine Zahlen sind. Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is empty (0 bytes). Copy it again from the camera or a backup.</source>
   <translation>„{path}“ ist leer (0 Bytes). Kopieren Sie es noch einmal von der Kamera oder aus einer Sicherung.</translation>
  </message>
  <message>
   <source>“{path}” is empty.</source>
   <translation>„{path}“ ist leer.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model ({value:.1f} GB), so it was not read.</source>
   <translation>„{path}“ ist größer als jedes InstructIR-Modell ({value:.1f} GB) und wurde darum nicht gelesen.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model, so it was not converted.</source>
   <translation>„{path}“ ist größer als jedes InstructIR-Modell und wurde darum nicht umgewandelt.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any sentence encoder, so it was not read.</source>
   <translation>„{path}“ ist größer als jeder Satz-Encoder und wurde darum nicht gelesen.</translation>
  </message>
  <message>
   <source>“{path}” is missing or damaged. Install the application once more.</source>
   <translation>„{path}“ fehlt oder ist beschädigt. Installieren Sie das Programm noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is neither a safetensors file nor a PyTorch checkpoint, or it is damaged. Get the file once more.</source>
   <translation>„{path}“ ist weder eine safetensors-Datei noch ein PyTorch-Checkpoint, oder es ist beschädigt. Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” is no preset: it is not text.</source>
   <translation>„{path}“ ist keine Vorgabe: es ist kein Text.</translation>
  </message>
  <message>
   <source>“{path}” is no queue that can be used: {error}.</source>
   <translation>„{path}“ ist keine brauchbare Warteschlange: {error}.</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind, or is damaged. Choose another file.</source>
   <translation>„{path}“ ist kein Foto bekannter Art oder beschädigt. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind. {OPENABLE} can be opened.</source>
   <translation>„{path}“ ist kein Foto bekannter Art. Geöffnet werden können: {OPENABLE}.</translation>
  </message>
  <message>
   <source>“{path}” is not a readable safetensors file: {error}</source>
   <translation>„{path}“ ist keine lesbare safetensors-Datei: {error}</translation>
  </message>
  <message>
   <source>“{path}” is not a text head of InstructIR-7D: it tells {count} intents apart, not 7.</source>
   <translation>„{path}“ ist kein Textkopf von InstructIR-7D: es unterscheidet {count} Absichten, nicht 7.</translation>
  </message>
  <message>
   <source>“{path}” is not an InstructIR model.{detail}</source>
   <translation>„{path}“ ist kein InstructIR-Modell.{detail}</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} does not belong to it.</source>
   <translation>„{path}“ ist nicht dieses Netz: {first} gehört nicht dazu.</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} is missing.</source>
   <translation>„{path}“ ist nicht dieses Netz: {first} fehlt.</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {name} has the shape {shape}, {shape2} was expected.</source>
   <translation>„{path}“ ist nicht dieses Netz: {name} hat die Form {shape}, erwartet war {shape2}.</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a preset.</source>
   <translation>„{path}“ ist zu groß für eine Vorgabe.</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a queue.</source>
   <translation>„{path}“ ist zu groß für eine Warteschlange.</translation>
  </message>
  <message>
   <source>“{path}” is write-protected. Choose another name or change its permissions.</source>
   <translation>„{path}“ ist schreibgeschützt. Wählen Sie einen anderen Namen oder ändern Sie die Rechte.</translation>
  </message>
  <message>
   <source>“{path}” is {title}, but it is damaged or of an unknown variant ({words}). {advice}</source>
   <translation>„{path}“ ({title}) ist beschädigt oder von unbekannter Art ({words}). {advice}</translation>
  </message>
  <message>
   <source>“{path}” is {title}, which cannot be opened. {advice}</source>
   <translation>„{path}“ kann nicht geöffnet werden ({title}). {advice}</translation>
  </message>
  <message>
   <source>“{path}” keeps its colours in a way (photometric {photometric} with {bits} bits) that cannot be opened. Save it as RGB TIFF in the program it came from.</source>
   <translation>„{path}“ hält seine Farben auf eine Art (photometric {photometric} mit {bits} Bit), die nicht geöffnet werden kann. Speichern Sie es im Ursprungsprogramm als RGB-TIFF.</translation>
  </message>
  <message>
   <source>“{path}” names intents that this application does not know.</source>
   <translation>„{path}“ nennt Absichten, die dieses Programm nicht kennt.</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than a photo may take. Scale it down in another program first.</source>
   <translation>„{path}“ braucht mehr Speicher, als ein Foto belegen darf. Verkleinern Sie es zuerst in einem anderen Programm.</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than is free. Close other programs and try again.</source>
   <translation>„{path}“ braucht mehr Speicher, als frei ist. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>“{path}” was not opened: reading it takes far longer than a photo of its size should. It is probably damaged. Copy it again from the camera or a backup.</source>
   <translation>„{path}“ wurde nicht geöffnet: das Lesen dauert weit länger, als es bei dieser Größe sollte. Es ist wohl beschädigt. Kopieren Sie es noch einmal von der Kamera oder aus einer Sicherung.</translation>
  </message>
  <message>
   <source>“{path}” would unpack to {value:.1f} GB, which no InstructIR model has.</source>
   <translation>„{path}“ würde ausgepackt {value:.1f} GB groß, so groß ist kein InstructIR-Modell.</translation>
  </message>
  <message>
   <source>“{photo}” cannot be opened: {reason}.</source>
   <translation>„{photo}“ kann nicht geöffnet werden: {reason}.</translation>
  </message>
  <message>
   <source>“{photo}” is not the photo that “{name}” was made from: its pixels differ.</source>
   <translation>„{photo}“ ist nicht das Foto, aus dem „{name}“ gemacht wurde: Seine Pixel sind andere.</translation>
  </message>
  <message>
   <source>“{place}” cannot be opened: {reason}.</source>
   <translation>„{place}“ kann nicht geöffnet werden: {reason}.</translation>
  </message>
  <message>
   <source>“{target}” already exists and was not made in this way. Choose another folder or name, or let it be replaced.</source>
   <translation>„{target}“ gibt es schon, aber nicht auf diese Weise gemacht. Wählen Sie einen anderen Ordner oder Namen oder lassen Sie es ersetzen.</translation>
  </message>
  <message>
   <source>“{target}” already exists. Choose another name, or allow it to be replaced.</source>
   <translation>„{target}“ gibt es schon. Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.</translation>
  </message>
  <message>
   <source>“{target}” cannot be encoded as {name} ({error}). Choose another format.</source>
   <translation>„{target}“ kann nicht als {name} kodiert werden ({error}). Wählen Sie ein anderes Format.</translation>
  </message>
  <message>
   <source>“{target}” cannot be read again: {reason}.</source>
   <translation>„{target}“ kann nicht noch einmal gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {name} ends at {longest_side} pixels a side and the photo has {width} × {height}. Choose PNG or TIFF.</source>
   <translation>„{target}“ kann nicht geschrieben werden: {name} endet bei {longest_side} Pixeln je Seite, das Foto hat {width} × {height}. Wählen Sie PNG oder TIFF.</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {reason}.</source>
   <translation>„{target}“ kann nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>“{target}” is a photo itself and is never overwritten. Choose another folder or name.</source>
   <translation>„{target}“ ist selbst ein Foto und wird nie überschrieben. Wählen Sie einen anderen Ordner oder Namen.</translation>
  </message>
  <message>
   <source>“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.</source>
   <translation>„{target}“ ist das Foto „{source}“ selbst und wird nie überschrieben. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>“{target}” {ends}, which says no known format. Use one of {names}.</source>
   <translation>„{target}“ nennt kein bekanntes Format ({ends}). Möglich sind {names}.</translation>
  </message>
  <message>
   <source>“{text}” changes no photo: {message}</source>
   <translation>„{text}“ ändert kein Foto: {message}</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Assign</source>
   <translation>Zuweisen</translation>
  </message>
  <message>
   <source>Choose a command, click into the field and press the keys.</source>
   <translation>Wählen Sie einen Befehl, klicken Sie in das Feld und drücken Sie die Tasten.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Find a command or a key</source>
   <translation>Befehl oder Taste suchen</translation>
  </message>
  <message>
   <source>Give this command its usual shortcut again</source>
   <translation>Diesem Befehl sein übliches Tastenkürzel zurückgeben</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>New shortcut</source>
   <translation>Neues Tastenkürzel</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Alles zurücksetzen</translation>
  </message>
  <message>
   <source>Several commands have this shortcut</source>
   <translation>Mehrere Befehle haben dieses Tastenkürzel</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>{key} belongs to “{command}” now; assigning takes it from there.</source>
   <translation>{key} gehört jetzt zu „{command}“; das Zuweisen nimmt es dort weg.</translation>
  </message>
  <message>
   <source>{key} is used by the window itself.</source>
   <translation>{key} braucht das Fenster selbst.</translation>
  </message>
 </context>
 <context>
  <name>StackActions</name>
  <message>
   <source>1 step copied.</source>
   <translation>1 Schritt kopiert.</translation>
  </message>
  <message>
   <source>All steps again</source>
   <translation>Wieder alle Schritte</translation>
  </message>
  <message>
   <source>Copied steps</source>
   <translation>Kopierte Schritte</translation>
  </message>
  <message>
   <source>Duplicate “{title}”</source>
   <translation>„{title}“ duplizieren</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppieren</translation>
  </message>
  <message>
   <source>Group “{name}”</source>
   <translation>„{name}“ gruppieren</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>Name der Gruppe</translation>
  </message>
  <message>
   <source>Only “{title}”</source>
   <translation>Nur „{title}“</translation>
  </message>
  <message>
   <source>Open another photo and paste.</source>
   <translation>Öffnen Sie ein anderes Foto und fügen Sie dort ein.</translation>
  </message>
  <message>
   <source>Paste {titles}</source>
   <translation>{titles} einfügen</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>„{title}“ umbenennen</translation>
  </message>
  <message>
   <source>Select a step first.</source>
   <translation>Wählen Sie zuerst einen Schritt aus.</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>„{title}“ ausschalten</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>„{title}“ einschalten</translation>
  </message>
  <message>
   <source>The clipboard holds neither steps nor regions nor a picture.</source>
   <translation>Die Zwischenablage enthält weder Schritte noch Bereiche noch ein Bild.</translation>
  </message>
  <message>
   <source>Ungroup “{name}”</source>
   <translation>Gruppe „{name}“ auflösen</translation>
  </message>
  <message>
   <source>What was copied</source>
   <translation>Das Kopierte</translation>
  </message>
  <message>
   <source>{count} steps copied.</source>
   <translation>{count} Schritte kopiert.</translation>
  </message>
 </context>
 <context>
  <name>StackEdits</name>
  <message>
   <source>Delete {name}</source>
   <translation>{name} löschen</translation>
  </message>
  <message>
   <source>Delete “{title}”</source>
   <translation>„{title}“ löschen</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>Weiche Kante von {name}</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>{name} umkehren</translation>
  </message>
  <message>
   <source>Keep the colour in “{title}”</source>
   <translation>Farbe behalten in „{title}“</translation>
  </message>
  <message>
   <source>Keep the exposure in “{title}”</source>
   <translation>Belichtung behalten in „{title}“</translation>
  </message>
  <message>
   <source>Let the colour change in “{title}”</source>
   <translation>Farbe freigeben in „{title}“</translation>
  </message>
  <message>
   <source>Let the exposure change in “{title}”</source>
   <translation>Belichtung freigeben in „{title}“</translation>
  </message>
  <message>
   <source>Mix “{title}”</source>
   <translation>„{title}“ mischen</translation>
  </message>
  <message>
   <source>Move “{title}”</source>
   <translation>„{title}“ verschieben</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>{name} umbenennen</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>„{title}“ umbenennen</translation>
  </message>
  <message>
   <source>Strength of “{title}”</source>
   <translation>Stärke von „{title}“</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>„{title}“ ausschalten</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>„{title}“ einschalten</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>GPU (Apple)</source>
   <translation>GPU (Apple)</translation>
  </message>
  <message>
   <source>GPU (CUDA)</source>
   <translation>GPU (CUDA)</translation>
  </message>
  <message>
   <source>Model for new steps</source>
   <translation>Modell für neue Schritte</translation>
  </message>
  <message>
   <source>Model for new steps: {title}</source>
   <translation>Modell für neue Schritte: {title}</translation>
  </message>
  <message>
   <source>Preview: exact pixels are coming</source>
   <translation>Vorschau: die genauen Pixel kommen noch</translation>
  </message>
  <message>
   <source>Size of the photo</source>
   <translation>Größe des Fotos</translation>
  </message>
  <message>
   <source>Whether the edits are saved</source>
   <translation>Ob die Bearbeitungen gesichert sind</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
 </context>
 <context>
  <name>StepChip</name>
  <message>
   <source>, {lock} kept</source>
   <translation>, {lock} bleiben</translation>
  </message>
  <message>
   <source>Click to change it. + and − change the strength, Del leaves it out.</source>
   <translation>Zum Ändern klicken. + und − ändern die Stärke, Entf lässt ihn weg.</translation>
  </message>
  <message>
   <source>Return opens it, plus and minus change its strength, Delete leaves it out</source>
   <translation>Eingabe öffnet ihn, Plus und Minus ändern die Stärke, Entf lässt ihn weg</translation>
  </message>
  <message>
   <source>Step {number}: {words}{held}</source>
   <translation>Schritt {number}: {words}{held}</translation>
  </message>
 </context>
 <context>
  <name>StepForm</name>
  <message>
   <source>Leave this step out</source>
   <translation>Diesen Schritt weglassen</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurieren</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <source>Strength of the step</source>
   <translation>Stärke des Schritts</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>Stärke. Doppelklick für 100 %.</translation>
  </message>
  <message>
   <source>What the step does</source>
   <translation>Was der Schritt tut</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Where the step acts</source>
   <translation>Wo der Schritt wirkt</translation>
  </message>
  <message>
   <source>whole photo</source>
   <translation>ganzes Foto</translation>
  </message>
 </context>
 <context>
  <name>StepMenu</name>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <source>Group…</source>
   <translation>Gruppieren …</translation>
  </message>
  <message>
   <source>Keep the colours</source>
   <translation>Farben behalten</translation>
  </message>
  <message>
   <source>Keep the exposure</source>
   <translation>Belichtung behalten</translation>
  </message>
  <message>
   <source>Mix with another sentence…</source>
   <translation>Mit einem anderen Satz mischen …</translation>
  </message>
  <message>
   <source>Only this step (Alt+click the eye)</source>
   <translation>Nur dieser Schritt (Alt+Klick auf das Auge)</translation>
  </message>
  <message>
   <source>Save as preset…</source>
   <translation>Als Vorgabe sichern …</translation>
  </message>
  <message>
   <source>colours kept</source>
   <translation>Farben behalten</translation>
  </message>
  <message>
   <source>exposure kept</source>
   <translation>Belichtung behalten</translation>
  </message>
 </context>
 <context>
  <name>StepMenuButton</name>
  <message>
   <source>Locks, mixing, copies</source>
   <translation>Sperren, Mischen, Kopien</translation>
  </message>
 </context>
 <context>
  <name>StepPopup</name>
  <message>
   <source>A guess: look at the region afterwards and correct it.</source>
   <translation>Eine Schätzung: Sehen Sie sich den Bereich danach an und korrigieren Sie ihn.</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source> (about {minutes:.0f} min)</source>
   <translation> (etwa {minutes:.0f} min)</translation>
  </message>
  <message>
   <source> (about {seconds:.0f} s)</source>
   <translation> (etwa {seconds:.0f} s)</translation>
  </message>
  <message>
   <source> (under 1 s)</source>
   <translation> (unter 1 s)</translation>
  </message>
  <message>
   <source>Delete step {number}</source>
   <translation>Schritt {number} löschen</translation>
  </message>
  <message>
   <source>Delete this step (Del)</source>
   <translation>Diesen Schritt löschen (Entf)</translation>
  </message>
  <message>
   <source>More for step {number}</source>
   <translation>Mehr zu Schritt {number}</translation>
  </message>
  <message>
   <source>Move step {number}</source>
   <translation>Schritt {number} verschieben</translation>
  </message>
  <message>
   <source>Name of the step</source>
   <translation>Name des Schritts</translation>
  </message>
  <message>
   <source>Needs updating</source>
   <translation>Veraltet</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Wird restauriert …</translation>
  </message>
  <message>
   <source>Step {number}: {title}</source>
   <translation>Schritt {number}: {title}</translation>
  </message>
  <message>
   <source>Strength of step {number}</source>
   <translation>Stärke von Schritt {number}</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>Stärke. Doppelklick für 100 %.</translation>
  </message>
  <message>
   <source>Turn step {number} off</source>
   <translation>Schritt {number} ausschalten</translation>
  </message>
  <message>
   <source>Turn step {number} on</source>
   <translation>Schritt {number} einschalten</translation>
  </message>
  <message>
   <source>Turn this step off (Space)</source>
   <translation>Diesen Schritt ausschalten (Leertaste)</translation>
  </message>
  <message>
   <source>Turn this step on (Space)</source>
   <translation>Diesen Schritt einschalten (Leertaste)</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, off</source>
   <translation>{words}, Stärke {strength}, aus</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, on</source>
   <translation>{words}, Stärke {strength}, ein</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Exported to “{name}”</source>
   <translation>Exportiert nach „{name}“</translation>
  </message>
  <message>
   <source>Notification</source>
   <translation>Benachrichtigung</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
 </context>
 <context>
  <name>Tool</name>
  <message>
   <source>Click a part of the region to move, scale or turn it. Arrows move (Shift: 10), Ctrl+arrows scale, Alt+arrows turn.</source>
   <translation>Klicken Sie auf einen Teil des Bereichs, um ihn zu verschieben, zu skalieren oder zu drehen. Pfeiltasten verschieben (Umschalt: 10), Strg+Pfeiltasten skalieren, Alt+Pfeiltasten drehen.</translation>
  </message>
  <message>
   <source>Click corner by corner; close with a double click or Return. Backspace takes the last corner back.</source>
   <translation>Ecke für Ecke klicken; Doppelklick oder Eingabetaste schließt. Die Rücktaste nimmt die letzte Ecke zurück.</translation>
  </message>
  <message>
   <source>Click on a colour to select it in the whole photo. Shift+Alt keeps it only within the active region.</source>
   <translation>Ein Klick auf eine Farbe wählt sie im ganzen Foto aus. Umschalt+Alt behält sie nur innerhalb des aktiven Bereichs.</translation>
  </message>
  <message>
   <source>Click on a tone to select what is about as light. Shift+Alt keeps it only within the active region.</source>
   <translation>Ein Klick auf einen Tonwert wählt aus, was etwa so hell ist. Umschalt+Alt behält es nur innerhalb des aktiven Bereichs.</translation>
  </message>
  <message>
   <source>Click on an area to select what is coloured like it and joined to it. Shift adds, Alt takes away.</source>
   <translation>Ein Klick auf eine Fläche wählt aus, was ähnlich gefärbt ist und mit ihr zusammenhängt. Umschalt fügt hinzu, Alt nimmt weg.</translation>
  </message>
  <message>
   <source>Drag a rectangle, with Ctrl a square. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>Ziehen zeichnet ein Rechteck, mit Strg ein Quadrat. Umschalt fügt zum aktiven Bereich hinzu, Alt nimmt davon weg, beide zusammen behalten, was in beiden liegt.</translation>
  </message>
  <message>
   <source>Drag an ellipse, with Ctrl a circle. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>Ziehen zeichnet eine Ellipse, mit Strg einen Kreis. Umschalt fügt zum aktiven Bereich hinzu, Alt nimmt davon weg, beide zusammen behalten, was in beiden liegt.</translation>
  </message>
  <message>
   <source>Drag around something; the line closes by itself. Shift adds to the active region, Alt takes away.</source>
   <translation>Ziehen Sie um etwas herum; die Linie schließt sich von selbst. Umschalt fügt zum aktiven Bereich hinzu, Alt nimmt davon weg.</translation>
  </message>
  <message>
   <source>Drag from the middle to the corner where the region ends; Ctrl makes a circle.</source>
   <translation>Ziehen Sie von der Mitte zur Ecke, an der der Bereich endet; Strg macht einen Kreis daraus.</translation>
  </message>
  <message>
   <source>Drag from where the region is full to where it ends; Ctrl keeps to steps of 15°.</source>
   <translation>Ziehen Sie von dort, wo der Bereich voll ist, dorthin, wo er endet; Strg hält sich an Schritte von 15°.</translation>
  </message>
  <message>
   <source>Drag to move the photo, turn the wheel to zoom. Hold B to see the original.</source>
   <translation>Ziehen verschiebt das Foto, das Mausrad zoomt. B gedrückt halten zeigt das Original.</translation>
  </message>
  <message>
   <source>Drag to paint a region, with Alt to erase. [ and ] change the size of the brush.</source>
   <translation>Ziehen malt einen Bereich, mit Alt wird radiert. [ und ] ändern die Größe des Pinsels.</translation>
  </message>
  <message>
   <source>Drag to take away from the active region, with Alt to paint. [ and ] change the size of the eraser.</source>
   <translation>Ziehen nimmt vom aktiven Bereich weg, mit Alt wird gemalt. [ und ] ändern die Größe des Radierers.</translation>
  </message>
 </context>
 <context>
  <name>ToolOptions</name>
  <message>
   <source>Add to the active region (Shift)</source>
   <translation>Zum aktiven Bereich hinzufügen (Umschalt)</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Colour of the overlay</source>
   <translation>Farbe der Überlagerung</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>Fluss</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Hardness</source>
   <translation>Härte</translation>
  </message>
  <message>
   <source>Keep what is in both (Shift+Alt)</source>
   <translation>Behalten, was in beiden liegt (Umschalt+Alt)</translation>
  </message>
  <message>
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <source>New region</source>
   <translation>Neuer Bereich</translation>
  </message>
  <message>
   <source>Radius {pixels} px</source>
   <translation>Radius {pixels} px</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Take away from the active region (Alt)</source>
   <translation>Vom aktiven Bereich wegnehmen (Alt)</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>Toleranz</translation>
  </message>
  <message>
   <source>Tool options</source>
   <translation>Werkzeugoptionen</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
 </context>
 <context>
  <name>Understood</name>
  <message>
   <source> (guess)</source>
   <translation> (geschätzt)</translation>
  </message>
  <message>
   <source>It means: {reading}</source>
   <translation>Gemeint ist: {reading}</translation>
  </message>
  <message>
   <source>Keep {name}</source>
   <translation>{name} behalten</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Lassen, wie es ist</translation>
  </message>
  <message>
   <source>Left out: {left_out}</source>
   <translation>Weggelassen: {left_out}</translation>
  </message>
  <message>
   <source>Restoration cannot do this part of the sentence.</source>
   <translation>Diesen Teil des Satzes kann die Restaurierung nicht leisten.</translation>
  </message>
  <message>
   <source>Stays as it is: {name}</source>
   <translation>Bleibt, wie es ist: {name}</translation>
  </message>
  <message>
   <source>Will restore</source>
   <translation>Restauriert wird</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps} Schritte</translation>
  </message>
 </context>
 <context>
  <name>UnfinishedDialog</name>
  <message>
   <source>A batch was not finished</source>
   <translation>Eine Serie wurde nicht beendet</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>What is done is kept. Go on restores the photos that are left.</source>
   <translation>Was fertig ist, bleibt erhalten. Weitermachen restauriert die übrigen Fotos.</translation>
  </message>
  <message>
   <source>{left} of {total} photos are left, to “{folder}”</source>
   <translation>{left} von {total} Fotos sind übrig, nach „{folder}“</translation>
  </message>
 </context>
 <context>
  <name>VariantActions</name>
  <message>
   <source>&amp;Compare variants…</source>
   <translation>Varianten &amp;vergleichen …</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <source>&amp;Duplicate this stack as a new variant</source>
   <translation>Diesen Stapel als neue Variante &amp;duplizieren</translation>
  </message>
  <message>
   <source>&amp;New variant without steps</source>
   <translation>&amp;Neue Variante ohne Schritte</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>&amp;Umbenennen …</translation>
  </message>
  <message>
   <source>&amp;Take a snapshot…</source>
   <translation>Schnappschuss &amp;aufnehmen …</translation>
  </message>
  <message>
   <source>&amp;Variants</source>
   <translation>Va&amp;rianten</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>Zurück zu „{name}“</translation>
  </message>
  <message>
   <source>De&amp;lete this variant</source>
   <translation>Diese Variante &amp;löschen</translation>
  </message>
  <message>
   <source>Delete the snapshot “{name}”</source>
   <translation>Schnappschuss „{name}“ löschen</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>{name} löschen</translation>
  </message>
  <message>
   <source>Name of the snapshot</source>
   <translation>Name des Schnappschusses</translation>
  </message>
  <message>
   <source>Name of the variant</source>
   <translation>Name der Variante</translation>
  </message>
  <message>
   <source>New {name}</source>
   <translation>Neu: {name}</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>Kein Foto geöffnet</translation>
  </message>
  <message>
   <source>Rename the variant</source>
   <translation>Variante umbenennen</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>„{title}“ umbenennen</translation>
  </message>
  <message>
   <source>S&amp;napshots</source>
   <translation>Schna&amp;ppschüsse</translation>
  </message>
  <message>
   <source>Snapshot {number}</source>
   <translation>Schnappschuss {number}</translation>
  </message>
  <message>
   <source>Snapshot “{name}”</source>
   <translation>Schnappschuss „{name}“</translation>
  </message>
  <message>
   <source>Switch to {name}</source>
   <translation>Zu {name} wechseln</translation>
  </message>
  <message>
   <source>Take a snapshot</source>
   <translation>Schnappschuss aufnehmen</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, first.</source>
   <translation>Warten Sie zuerst, bis das Foto restauriert ist, oder brechen Sie das ab.</translation>
  </message>
 </context>
 <context>
  <name>VerifyDialog</name>
  <message>
   <source>Another photo</source>
   <translation>Ein anderes Foto</translation>
  </message>
  <message>
   <source>Choose the photo…</source>
   <translation>Foto wählen …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Every pixel is the photo's own plus the corrections of these steps.</source>
   <translation>Jedes Pixel ist das eigene des Fotos plus die Korrekturen dieser Schritte.</translation>
  </message>
  <message>
   <source>It could not be verified</source>
   <translation>Es konnte nicht geprüft werden</translation>
  </message>
  <message>
   <source>It is not what its receipt says</source>
   <translation>Es ist nicht, was der Beleg sagt</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>Erstellt mit</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>No receipt</source>
   <translation>Kein Beleg</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>Versprechen</translation>
  </message>
  <message>
   <source>Restored, not generated</source>
   <translation>Restauriert, nicht erfunden</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log.</source>
   <translation>In InstructIR Desktop ist etwas schiefgegangen; Einzelheiten stehen in seinem Protokoll.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>The model is needed</source>
   <translation>Das Modell wird gebraucht</translation>
  </message>
  <message>
   <source>The photo is needed</source>
   <translation>Das Foto wird gebraucht</translation>
  </message>
  <message>
   <source>The photo is rendered again as the file's receipt says, and compared with the file.</source>
   <translation>Das Foto wird nach dem Beleg der Datei neu gerechnet und mit der Datei verglichen.</translation>
  </message>
  <message>
   <source>The photo it was made from</source>
   <translation>Das Foto, aus dem sie entstand</translation>
  </message>
  <message>
   <source>Untouched</source>
   <translation>Unberührt</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Verifying “{name}”</source>
   <translation>„{name}“ wird geprüft</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels</source>
   <translation>{untouched:,} von {total:,} Pixeln</translation>
  </message>
 </context>
 <context>
  <name>Verifying</name>
  <message>
   <source>Cancelled before it was done.</source>
   <translation>Abgebrochen, bevor es fertig war.</translation>
  </message>
 </context>
 <context>
  <name>ViewActions</name>
  <message>
   <source>Ground a&amp;round the photo</source>
   <translation>Hinterg&amp;rund um das Foto</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Drop a photo here</source>
   <translation>Foto hier ablegen</translation>
  </message>
  <message>
   <source>Everything stays on this computer, and the original is never changed.</source>
   <translation>Alles bleibt auf diesem Computer, und das Original wird nie verändert.</translation>
  </message>
  <message>
   <source>New here? Click a sentence to see it work on the sample photo:</source>
   <translation>Neu hier? Klicken Sie auf einen Satz, um ihn am Beispielfoto zu sehen:</translation>
  </message>
  <message>
   <source>Open a photo…</source>
   <translation>Foto öffnen …</translation>
  </message>
  <message>
   <source>Opens the sample photo and carries this sentence out</source>
   <translation>Öffnet das Beispielfoto und führt diesen Satz aus</translation>
  </message>
  <message>
   <source>Recent photos</source>
   <translation>Zuletzt geöffnete Fotos</translation>
  </message>
  <message>
   <source>Try the sample photo</source>
   <translation>Beispielfoto ausprobieren</translation>
  </message>
  <message>
   <source>and write what is wrong with it.</source>
   <translation>und schreiben, was daran nicht stimmt.</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>Archive</source>
   <translation>Archiv</translation>
  </message>
  <message>
   <source>Blur</source>
   <translation>Unschärfe</translation>
  </message>
  <message>
   <source>Colour and contrast</source>
   <translation>Farbe und Kontrast</translation>
  </message>
  <message>
   <source>Fine detail</source>
   <translation>Feine Details</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Dunst</translation>
  </message>
  <message>
   <source>InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is.</source>
   <translation>InstructIR restauriert Fotos; es kann nichts hinzufügen, entfernen oder neu malen. Das Foto bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Looks blurred</source>
   <translation>Sieht unscharf aus</translation>
  </message>
  <message>
   <source>Looks dark</source>
   <translation>Sieht dunkel aus</translation>
  </message>
  <message>
   <source>Looks faded</source>
   <translation>Sieht flau aus</translation>
  </message>
  <message>
   <source>Looks hazy</source>
   <translation>Sieht dunstig aus</translation>
  </message>
  <message>
   <source>Looks noisy (σ ≈ {sigma})</source>
   <translation>Sieht verrauscht aus (σ ≈ {sigma})</translation>
  </message>
  <message>
   <source>Low light</source>
   <translation>Wenig Licht</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Druck</translation>
  </message>
  <message>
   <source>Rain</source>
   <translation>Regen</translation>
  </message>
  <message>
   <source>Same as the photo</source>
   <translation>Wie das Foto</translation>
  </message>
  <message>
   <source>Small, to send</source>
   <translation>Klein, zum Verschicken</translation>
  </message>
  <message>
   <source>Streaks like rain</source>
   <translation>Streifen wie von Regen</translation>
  </message>
  <message>
   <source>This sentence asks for no restoration, so the photo stays as it is.</source>
   <translation>Dieser Satz verlangt keine Restaurierung, also bleibt das Foto, wie es ist.</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message>
   <source>a number that makes the name new; {number:3} has three digits</source>
   <translation>eine Nummer, die den Namen neu macht; {number:3} hat drei Ziffern</translation>
  </message>
  <message>
   <source>background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <source>blur</source>
   <translation>Unschärfe</translation>
  </message>
  <message>
   <source>bottom half</source>
   <translation>untere Hälfte</translation>
  </message>
  <message>
   <source>bottom quarter</source>
   <translation>unteres Viertel</translation>
  </message>
  <message>
   <source>bottom third</source>
   <translation>unteres Drittel</translation>
  </message>
  <message>
   <source>bottom-left corner</source>
   <translation>Ecke unten links</translation>
  </message>
  <message>
   <source>bottom-right corner</source>
   <translation>Ecke unten rechts</translation>
  </message>
  <message>
   <source>centre</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <source>colour and contrast</source>
   <translation>Farbe und Kontrast</translation>
  </message>
  <message>
   <source>colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>corners</source>
   <translation>Ecken</translation>
  </message>
  <message>
   <source>details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>edges</source>
   <translation>Ränder</translation>
  </message>
  <message>
   <source>everywhere except {place}</source>
   <translation>überall außer {place}</translation>
  </message>
  <message>
   <source>exposure</source>
   <translation>Belichtung</translation>
  </message>
  <message>
   <source>fine detail</source>
   <translation>feine Details</translation>
  </message>
  <message>
   <source>haze</source>
   <translation>Dunst</translation>
  </message>
  <message>
   <source>height in pixels</source>
   <translation>Höhe in Pixeln</translation>
  </message>
  <message>
   <source>highlights</source>
   <translation>Lichter</translation>
  </message>
  <message>
   <source>how many steps it has</source>
   <translation>wie viele Schritte es hat</translation>
  </message>
  <message>
   <source>left half</source>
   <translation>linke Hälfte</translation>
  </message>
  <message>
   <source>left quarter</source>
   <translation>linkes Viertel</translation>
  </message>
  <message>
   <source>left third</source>
   <translation>linkes Drittel</translation>
  </message>
  <message>
   <source>low light</source>
   <translation>wenig Licht</translation>
  </message>
  <message>
   <source>midtones</source>
   <translation>Mitteltöne</translation>
  </message>
  <message>
   <source>noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>rain</source>
   <translation>Regen</translation>
  </message>
  <message>
   <source>right half</source>
   <translation>rechte Hälfte</translation>
  </message>
  <message>
   <source>right quarter</source>
   <translation>rechtes Viertel</translation>
  </message>
  <message>
   <source>right third</source>
   <translation>rechtes Drittel</translation>
  </message>
  <message>
   <source>shadows</source>
   <translation>Schatten</translation>
  </message>
  <message>
   <source>sky</source>
   <translation>Himmel</translation>
  </message>
  <message>
   <source>subject</source>
   <translation>Motiv</translation>
  </message>
  <message>
   <source>the day of the export</source>
   <translation>der Tag des Exports</translation>
  </message>
  <message>
   <source>the day the photo was taken</source>
   <translation>der Tag der Aufnahme</translation>
  </message>
  <message>
   <source>the export preset's name</source>
   <translation>der Name der Exportvorgabe</translation>
  </message>
  <message>
   <source>the format, such as JPEG</source>
   <translation>das Format, etwa JPEG</translation>
  </message>
  <message>
   <source>the photo's name</source>
   <translation>der Name des Fotos</translation>
  </message>
  <message>
   <source>the region I draw</source>
   <translation>der Bereich, den ich zeichne</translation>
  </message>
  <message>
   <source>the sentences of its steps</source>
   <translation>die Sätze seiner Schritte</translation>
  </message>
  <message>
   <source>top half</source>
   <translation>obere Hälfte</translation>
  </message>
  <message>
   <source>top quarter</source>
   <translation>oberes Viertel</translation>
  </message>
  <message>
   <source>top third</source>
   <translation>oberes Drittel</translation>
  </message>
  <message>
   <source>top-left corner</source>
   <translation>Ecke oben links</translation>
  </message>
  <message>
   <source>top-right corner</source>
   <translation>Ecke oben rechts</translation>
  </message>
  <message>
   <source>width in pixels</source>
   <translation>Breite in Pixeln</translation>
  </message>
 </context>
 <context>
  <name>Workbench</name>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Vorgaben</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Varianten</translation>
  </message>
 </context>
</TS>
