<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About InstructIR Desktop</source>
   <translation>À propos d’InstructIR Desktop</translation>
  </message>
  <message>
   <source>All licences</source>
   <translation>Toutes les licences</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Réalisé avec</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Méthode</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Model SHA-256</source>
   <translation>SHA-256 du modèle</translation>
  </message>
  <message>
   <source>None installed</source>
   <translation>Aucun n’est installé</translation>
  </message>
  <message>
   <source>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</source>
   <translation>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</translation>
  </message>
  <message>
   <source>The photo editor whose tool is a sentence.</source>
   <translation>L’éditeur de photos dont l’outil est une phrase.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Your photos stay on this computer: everything is computed here, and no connection to the network is opened unless you press a button that says so. The original photo is never written to.</source>
   <translation>Vos photos restent sur cet ordinateur : tout est calculé ici, et aucune connexion au réseau n’est ouverte sauf si vous appuyez sur un bouton qui le dit. La photo originale n’est jamais modifiée.</translation>
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
   <translation>À &amp;propos d’InstructIR Desktop</translation>
  </message>
  <message>
   <source>&amp;Batch…</source>
   <translation>Traitement par &amp;lots…</translation>
  </message>
  <message>
   <source>&amp;Black</source>
   <translation>&amp;Noir</translation>
  </message>
  <message>
   <source>&amp;Bring steps up to date</source>
   <translation>&amp;Mettre les étapes à jour</translation>
  </message>
  <message>
   <source>&amp;Brush region</source>
   <translation>Zone au &amp;pinceau</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <source>&amp;Colour range</source>
   <translation>Plage de &amp;couleurs</translation>
  </message>
  <message>
   <source>&amp;Copy steps</source>
   <translation>&amp;Copier les étapes</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Sombre</translation>
  </message>
  <message>
   <source>&amp;Dark grey</source>
   <translation>Gris &amp;foncé</translation>
  </message>
  <message>
   <source>&amp;Diagnostics…</source>
   <translation>&amp;Diagnostic…</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>&amp;Dupliquer</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Édition</translation>
  </message>
  <message>
   <source>&amp;Ellipse region</source>
   <translation>Zone &amp;elliptique</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exporter…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <source>&amp;Fit</source>
   <translation>&amp;Ajuster</translation>
  </message>
  <message>
   <source>&amp;Forget my sentences</source>
   <translation>&amp;Oublier mes phrases</translation>
  </message>
  <message>
   <source>&amp;Group or ungroup…</source>
   <translation>&amp;Grouper ou dégrouper…</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>&amp;Guide</translation>
  </message>
  <message>
   <source>&amp;Hand</source>
   <translation>&amp;Main</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>Ai&amp;de</translation>
  </message>
  <message>
   <source>&amp;Histogram</source>
   <translation>&amp;Histogramme</translation>
  </message>
  <message>
   <source>&amp;History…</source>
   <translation>&amp;Historique…</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts…</source>
   <translation>&amp;Raccourcis clavier…</translation>
  </message>
  <message>
   <source>&amp;Lasso region</source>
   <translation>Zone au &amp;lasso</translation>
  </message>
  <message>
   <source>&amp;Lens</source>
   <translation>Lo&amp;upe</translation>
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation>&amp;Licences</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Clair</translation>
  </message>
  <message>
   <source>&amp;Mid grey</source>
   <translation>Gris &amp;moyen</translation>
  </message>
  <message>
   <source>&amp;Models…</source>
   <translation>&amp;Modèles…</translation>
  </message>
  <message>
   <source>&amp;Navigator</source>
   <translation>&amp;Navigation</translation>
  </message>
  <message>
   <source>&amp;Next photo</source>
   <translation>Photo &amp;suivante</translation>
  </message>
  <message>
   <source>&amp;No rating</source>
   <translation>&amp;Aucune note</translation>
  </message>
  <message>
   <source>&amp;Only this step</source>
   <translation>Se&amp;ulement cette étape</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>&amp;Ouvrir…</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>C&amp;oller</translation>
  </message>
  <message>
   <source>&amp;Pixel grid from 800 %</source>
   <translation>Grille de pi&amp;xels dès 800 %</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>&amp;Préférences…</translation>
  </message>
  <message>
   <source>&amp;Previous photo</source>
   <translation>Photo &amp;précédente</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Quitter</translation>
  </message>
  <message>
   <source>&amp;Rectangle region</source>
   <translation>Zone &amp;rectangulaire</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rétablir</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>&amp;Zone</translation>
  </message>
  <message>
   <source>&amp;Save back as TIFF</source>
   <translation>Renvoyer en &amp;TIFF</translation>
  </message>
  <message>
   <source>&amp;Select and change</source>
   <translation>Sélectionner et modi&amp;fier</translation>
  </message>
  <message>
   <source>&amp;Split before and after</source>
   <translation>&amp;Partager avant et après</translation>
  </message>
  <message>
   <source>&amp;Stack</source>
   <translation>&amp;Pile</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>&amp;Système</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <source>&amp;Verify an exported file…</source>
   <translation>&amp;Vérifier un fichier exporté…</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Affichage</translation>
  </message>
  <message>
   <source>&amp;Wand</source>
   <translation>&amp;Baguette</translation>
  </message>
  <message>
   <source>&amp;White</source>
   <translation>&amp;Blanc</translation>
  </message>
  <message>
   <source>Above and &amp;below</source>
   <translation>Au-dessus et en &amp;dessous</translation>
  </message>
  <message>
   <source>As the &amp;theme</source>
   <translation>Comme le &amp;thème</translation>
  </message>
  <message>
   <source>Before and after side &amp;by side</source>
   <translation>A&amp;vant et après côte à côte</translation>
  </message>
  <message>
   <source>Changes of the s&amp;elected step</source>
   <translation>Changements de l’étape &amp;sélectionnée</translation>
  </message>
  <message>
   <source>Check a file against its receipt</source>
   <translation>Contrôler un fichier d’après son reçu</translation>
  </message>
  <message>
   <source>Clipping &amp;warnings</source>
   <translation>Avertisse&amp;ments d’écrêtage</translation>
  </message>
  <message>
   <source>Co&amp;mmand palette…</source>
   <translation>&amp;Palette de commandes…</translation>
  </message>
  <message>
   <source>Co&amp;py region</source>
   <translation>C&amp;opier la zone</translation>
  </message>
  <message>
   <source>Compare four &amp;readings…</source>
   <translation>Comparer quatre &amp;lectures…</translation>
  </message>
  <message>
   <source>Copy the selected steps, or all</source>
   <translation>Copier les étapes sélectionnées, ou toutes</translation>
  </message>
  <message>
   <source>Delete the sentences kept for completion</source>
   <translation>Supprimer les phrases conservées pour la saisie</translation>
  </message>
  <message>
   <source>Divide the view by a level line</source>
   <translation>Diviser l’affichage par une ligne horizontale</translation>
  </message>
  <message>
   <source>Duplica&amp;te region</source>
   <translation>Dupl&amp;iquer la zone</translation>
  </message>
  <message>
   <source>Duplicate the selected steps</source>
   <translation>Dupliquer les étapes sélectionnées</translation>
  </message>
  <message>
   <source>Er&amp;aser</source>
   <translation>&amp;Gomme</translation>
  </message>
  <message>
   <source>Fi&amp;ll</source>
   <translation>Remp&amp;lir</translation>
  </message>
  <message>
   <source>Find and run any command by its name</source>
   <translation>Trouver et lancer toute commande par son nom</translation>
  </message>
  <message>
   <source>Go through the photos of a folder</source>
   <translation>Parcourir les photos d’un dossier</translation>
  </message>
  <message>
   <source>Go to any state of the photo</source>
   <translation>Aller à n’importe quel état de la photo</translation>
  </message>
  <message>
   <source>How everything works</source>
   <translation>Comment tout fonctionne</translation>
  </message>
  <message>
   <source>Installed models, importing and checking</source>
   <translation>Modèles installés, importation et contrôle</translation>
  </message>
  <message>
   <source>L&amp;uminosity range</source>
   <translation>Plage de l&amp;uminosité</translation>
  </message>
  <message>
   <source>Language, look, speed and more</source>
   <translation>Langue, apparence, vitesse et plus</translation>
  </message>
  <message>
   <source>Larger brush</source>
   <translation>Pinceau plus grand</translation>
  </message>
  <message>
   <source>Let the photo cover the view</source>
   <translation>Remplir tout l’affichage avec la photo</translation>
  </message>
  <message>
   <source>Li&amp;near gradient</source>
   <translation>Dégradé li&amp;néaire</translation>
  </message>
  <message>
   <source>Make a group of the marked steps</source>
   <translation>Faire un groupe des étapes marquées</translation>
  </message>
  <message>
   <source>Mark what is pure white or black</source>
   <translation>Signaler ce qui est blanc pur ou noir pur</translation>
  </message>
  <message>
   <source>Mid-&amp;grey</source>
   <translation>&amp;Gris moyen</translation>
  </message>
  <message>
   <source>Move the photo</source>
   <translation>Déplacer la photo</translation>
  </message>
  <message>
   <source>Move, scale and turn parts of a region</source>
   <translation>Déplacer, redimensionner et pivoter des parties d’une zone</translation>
  </message>
  <message>
   <source>One photo pixel is one screen pixel</source>
   <translation>Un pixel de la photo est un pixel de l’écran</translation>
  </message>
  <message>
   <source>Open a &amp;folder…</source>
   <translation>Ouvrir un &amp;dossier…</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>Ouvrir une photo</translation>
  </message>
  <message>
   <source>Pa&amp;ste regions</source>
   <translation>Coller des &amp;zones</translation>
  </message>
  <message>
   <source>Paste steps or regions, or open a picture</source>
   <translation>Coller des étapes ou des zones, ou ouvrir une image</translation>
  </message>
  <message>
   <source>Pol&amp;ygon region</source>
   <translation>Zone pol&amp;ygonale</translation>
  </message>
  <message>
   <source>Ra&amp;dial gradient</source>
   <translation>Dégradé ra&amp;dial</translation>
  </message>
  <message>
   <source>Redo steps with the &amp;installed model</source>
   <translation>Refaire les étapes avec le modèle &amp;installé</translation>
  </message>
  <message>
   <source>S&amp;wap before and after</source>
   <translation>Échan&amp;ger avant et après</translation>
  </message>
  <message>
   <source>See and change the shortcuts</source>
   <translation>Voir et modifier les raccourcis</translation>
  </message>
  <message>
   <source>See four readings of the sentence</source>
   <translation>Voir quatre lectures de la phrase</translation>
  </message>
  <message>
   <source>Select what is coloured alike and joined</source>
   <translation>Sélectionner ce qui est de couleur semblable et d’un seul tenant</translation>
  </message>
  <message>
   <source>Show &amp;changes</source>
   <translation>Montrer les &amp;changements</translation>
  </message>
  <message>
   <source>Show &amp;overlay</source>
   <translation>Montrer la &amp;superposition</translation>
  </message>
  <message>
   <source>Show in the file &amp;manager</source>
   <translation>Afficher dans le &amp;gestionnaire de fichiers</translation>
  </message>
  <message>
   <source>Show the &amp;mask</source>
   <translation>Montrer le mas&amp;que</translation>
  </message>
  <message>
   <source>Show the fil&amp;mstrip</source>
   <translation>Montrer la p&amp;ellicule</translation>
  </message>
  <message>
   <source>Show the o&amp;riginal (hold B)</source>
   <translation>Montrer l’&amp;original (maintenir B)</translation>
  </message>
  <message>
   <source>Show the original; or hold B</source>
   <translation>Montrer l’original ; ou maintenir B</translation>
  </message>
  <message>
   <source>Show the whole photo</source>
   <translation>Montrer toute la photo</translation>
  </message>
  <message>
   <source>Show where and how much the steps changed the photo</source>
   <translation>Montrer où et combien les étapes ont changé la photo</translation>
  </message>
  <message>
   <source>Smaller brush</source>
   <translation>Pinceau plus petit</translation>
  </message>
  <message>
   <source>Take away from the active region</source>
   <translation>Retirer de la zone active</translation>
  </message>
  <message>
   <source>The active region in black and white</source>
   <translation>La zone active en noir et blanc</translation>
  </message>
  <message>
   <source>The original around the pointer; tap or hold the key</source>
   <translation>L’original autour du pointeur ; appuyez sur la touche ou maintenez-la</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>Les mêmes étapes sur de nombreuses photos</translation>
  </message>
  <message>
   <source>The whole photo small, while zoomed in</source>
   <translation>Toute la photo en petit, pendant le zoom</translation>
  </message>
  <message>
   <source>Turn all other steps off; again: back on</source>
   <translation>Désactiver toutes les autres étapes ; de nouveau : les réactiver</translation>
  </message>
  <message>
   <source>What helps to find a fault; nothing is sent</source>
   <translation>Ce qui aide à trouver une panne ; rien n’est envoyé</translation>
  </message>
  <message>
   <source>Write a &amp;sentence</source>
   <translation>Écrire une &amp;phrase</translation>
  </message>
  <message>
   <source>Write a new 16-bit TIFF beside the photo</source>
   <translation>Écrire un nouveau TIFF 16 bits à côté de la photo</translation>
  </message>
  <message>
   <source>Write the restored photo to a new file</source>
   <translation>Écrire la photo restaurée dans un nouveau fichier</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>Zoom &amp;avant</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>Zoom a&amp;rrière</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message>
   <source>1 step</source>
   <translation>1 étape</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>Repartir de zéro</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Récupérer</translation>
  </message>
  <message>
   <source>The edits of “{name}” cannot be read. Earlier versions of them were kept and can be restored. The damaged file is kept aside either way.</source>
   <translation>Les modifications de « {name} » sont illisibles. Des versions antérieures ont été gardées et peuvent être récupérées. Le fichier endommagé est conservé dans tous les cas.</translation>
  </message>
  <message>
   <source>The saved edits are damaged</source>
   <translation>Les modifications enregistrées sont endommagées</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} étapes</translation>
  </message>
 </context>
 <context>
  <name>BatchActions</name>
  <message>
   <source>Batch {percent}</source>
   <translation>Lot {percent}</translation>
  </message>
  <message>
   <source>Cancelled. {counted}</source>
   <translation>Annulé. {counted}</translation>
  </message>
  <message>
   <source>The batch cannot be kept: {reason}.</source>
   <translation>Le lot ne peut pas être conservé : {reason}.</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <source>A preset</source>
   <translation>Un préréglage</translation>
  </message>
  <message>
   <source>A sentence</source>
   <translation>Une phrase</translation>
  </message>
  <message>
   <source>Add a number to the name</source>
   <translation>Ajouter un numéro au nom</translation>
  </message>
  <message>
   <source>As the last export</source>
   <translation>Comme le dernier export</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Traitement par lots</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Choose photos…</source>
   <translation>Choisir des photos…</translation>
  </message>
  <message>
   <source>Choose the photos, or drop them here.</source>
   <translation>Choisissez les photos, ou déposez-les ici.</translation>
  </message>
  <message>
   <source>Choose the preset.</source>
   <translation>Choisissez le préréglage.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>Each photo’s own steps</source>
   <translation>Les étapes propres à chaque photo</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>Dossier des résultats</translation>
  </message>
  <message>
   <source>Folder with the photos</source>
   <translation>Dossier contenant les photos</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Dossier…</translation>
  </message>
  <message>
   <source>If a file is there</source>
   <translation>Si un fichier existe déjà</translation>
  </message>
  <message>
   <source>If it is there</source>
   <translation>S’il existe déjà</translation>
  </message>
  <message>
   <source>Leave clean photos alone</source>
   <translation>Ne pas toucher aux photos sans défaut</translation>
  </message>
  <message>
   <source>Leave it, and say so</source>
   <translation>Le laisser et le signaler</translation>
  </message>
  <message>
   <source>Measures on a few parts of each photo what the steps would change, and skips it when that can hardly be seen</source>
   <translation>Mesure sur quelques parties de chaque photo ce que les étapes changeraient, et ignore la photo si cela se voit à peine</translation>
  </message>
  <message>
   <source>No preset is chosen.</source>
   <translation>Aucun préréglage n’est choisi.</translation>
  </message>
  <message>
   <source>None yet: choose them, or drop photos or a folder here</source>
   <translation>Aucune pour l’instant : choisissez-les, ou déposez ici des photos ou un dossier</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Photos</translation>
  </message>
  <message>
   <source>Photos for the batch</source>
   <translation>Photos à traiter par lots</translation>
  </message>
  <message>
   <source>Photos without steps are skipped.</source>
   <translation>Les photos sans étapes sont ignorées.</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Préréglage</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Préréglages</translation>
  </message>
  <message>
   <source>Replace it (never a photo)</source>
   <translation>Le remplacer (jamais une photo)</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>Phrase</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Démarrer</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Étapes</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>Les mêmes étapes sur de nombreuses photos</translation>
  </message>
  <message>
   <source>The steps of this photo</source>
   <translation>Les étapes de cette photo</translation>
  </message>
  <message>
   <source>This photo has no step that is switched on.</source>
   <translation>Cette photo n’a aucune étape activée.</translation>
  </message>
  <message>
   <source>What is wrong with the photos, such as “remove the noise”</source>
   <translation>Ce qui ne va pas dans les photos, par exemple « enlever le bruit »</translation>
  </message>
  <message>
   <source>Write what is wrong with the photos.</source>
   <translation>Écrivez ce qui ne va pas dans les photos.</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>{count} from {folders} folders</source>
   <translation>{count} de {folders} dossiers</translation>
  </message>
  <message>
   <source>{count} from “{folder}”</source>
   <translation>{count} de « {folder} »</translation>
  </message>
 </context>
 <context>
  <name>Browsing</name>
  <message>
   <source>Open a folder</source>
   <translation>Ouvrir un dossier</translation>
  </message>
  <message>
   <source>Rate with {stars}</source>
   <translation>Attribuer la note {stars}</translation>
  </message>
  <message>
   <source>Take the rating away</source>
   <translation>Retirer la note</translation>
  </message>
  <message>
   <source>The picture could not be saved in “{folder}”: {problem}.</source>
   <translation>L’image n’a pas pu être enregistrée dans « {folder} » : {problem}.</translation>
  </message>
  <message>
   <source>The picture is saved as “{path}”.</source>
   <translation>L’image est enregistrée sous « {path} ».</translation>
  </message>
  <message>
   <source>There is no photo in “{folder}”.</source>
   <translation>Il n’y a aucune photo dans « {folder} ».</translation>
  </message>
  <message>
   <source>This is the first one.</source>
   <translation>C’est la première.</translation>
  </message>
  <message>
   <source>This is the last photo of the folder.</source>
   <translation>C’est la dernière photo du dossier.</translation>
  </message>
  <message>
   <source>the picture cannot be written</source>
   <translation>l’image ne peut pas être écrite</translation>
  </message>
 </context>
 <context>
  <name>CanvasView</name>
  <message>
   <source>Photo</source>
   <translation>Photo</translation>
  </message>
 </context>
 <context>
  <name>ChangeActions</name>
  <message>
   <source>All steps (none is selected)</source>
   <translation>Toutes les étapes (aucune n’est sélectionnée)</translation>
  </message>
  <message>
   <source>Changes by all steps</source>
   <translation>Changements de toutes les étapes</translation>
  </message>
  <message>
   <source>Changes by “{title}”</source>
   <translation>Changements de « {title} »</translation>
  </message>
 </context>
 <context>
  <name>ChangeMap</name>
  <message>
   <source>ΔE ({formula}): 1 is just visible side by side, 5 is clear, above 20 it is another colour. Darkened: untouched.</source>
   <translation>ΔE ({formula}) : 1 se voit à peine côte à côte, 5 est net, au-delà de 20 c’est une autre couleur. Assombri : intact.</translation>
  </message>
 </context>
 <context>
  <name>ChipRow</name>
  <message>
   <source>{hidden} more steps</source>
   <translation>{hidden} étapes de plus</translation>
  </message>
 </context>
 <context>
  <name>CompareDialog</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Compare variants</source>
   <translation>Comparer les variantes</translation>
  </message>
  <message>
   <source>Go on with this one</source>
   <translation>Continuer avec celle-ci</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restauration…</translation>
  </message>
  <message>
   <source>The same part of the photo at 100 %. Drag to move all; 1–4 choose one.</source>
   <translation>La même partie de la photo à 100 %. Glissez pour tout déplacer ; 1–4 pour en choisir une.</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>After</source>
   <translation>Après</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Avant</translation>
  </message>
 </context>
 <context>
  <name>CompletionList</name>
  <message>
   <source>Completions</source>
   <translation>Propositions</translation>
  </message>
 </context>
 <context>
  <name>CompletionRow</name>
  <message>
   <source>Forget this sentence (Shift+Del)</source>
   <translation>Oublier cette phrase (Maj+Suppr)</translation>
  </message>
  <message>
   <source>Forget “{text}”</source>
   <translation>Oublier « {text} »</translation>
  </message>
 </context>
 <context>
  <name>ContactSheet</name>
  <message>
   <source>As written</source>
   <translation>Telle qu’écrite</translation>
  </message>
 </context>
 <context>
  <name>ContactSheetDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Four readings</source>
   <translation>Quatre lectures</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restauration…</translation>
  </message>
  <message>
   <source>What is in view, at full resolution, with no region and no lock. Pick one with 1–4.</source>
   <translation>Ce qui est affiché, en pleine résolution, sans zone ni verrou. Choisissez-en une avec 1–4.</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <source>Save the diagnostics</source>
   <translation>Enregistrer le diagnostic</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Texte (*.txt)</translation>
  </message>
  <message>
   <source>This is all of it. It holds no photo, no path, no place and none of your sentences, and it is sent nowhere: copy or save it to add it to a report.</source>
   <translation>C’est tout. Il n’y a ni photo, ni chemin, ni lieu, ni aucune de vos phrases, et rien n’est envoyé : copiez ou enregistrez ce texte pour le joindre à un rapport.</translation>
  </message>
 </context>
 <context>
  <name>DialogOpener</name>
  <message>
   <source>Verify an exported file</source>
   <translation>Vérifier un fichier exporté</translation>
  </message>
 </context>
 <context>
  <name>EdgeSliders</name>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Follow edges</source>
   <translation>Suivre les contours</translation>
  </message>
  <message>
   <source>Grow</source>
   <translation>Dilatation</translation>
  </message>
  <message>
   <source>Lets the region's edge move to the edges of the photo. Double-click for nothing.</source>
   <translation>Laisse le bord de la zone rejoindre les contours présents dans la photo. Double-clic pour remettre à zéro.</translation>
  </message>
  <message>
   <source>Makes a soft edge harder. Double-click for nothing.</source>
   <translation>Durcit un bord doux. Double-clic pour remettre à zéro.</translation>
  </message>
  <message>
   <source>Moves the edge outwards or inwards. Double-click for nothing.</source>
   <translation>Déplace le bord vers l’extérieur ou l’intérieur. Double-clic pour remettre à zéro.</translation>
  </message>
 </context>
 <context>
  <name>EditIn</name>
  <message>
   <source>Save back</source>
   <translation>Renvoyer</translation>
  </message>
  <message>
   <source>Save back and close</source>
   <translation>Renvoyer et fermer</translation>
  </message>
  <message>
   <source>Saved back as “{name}”, 16 bits, beside the photo; the other program may have to look for it.</source>
   <translation>Renvoyée sous « {name} », 16 bits, à côté de la photo ; l’autre programme devra peut-être la rechercher.</translation>
  </message>
  <message>
   <source>There is nothing to save back: no step is switched on.</source>
   <translation>Il n’y a rien à renvoyer : aucune étape n’est activée.</translation>
  </message>
  <message>
   <source>“{name}” was handed over by another program. Save back writes a new 16-bit TIFF beside it.</source>
   <translation>« {name} » a été transmise par un autre programme. Renvoyer écrit un nouveau TIFF 16 bits à côté.</translation>
  </message>
 </context>
 <context>
  <name>Editor</name>
  <message>
   <source>Cancelled. The marked steps still show their earlier result.</source>
   <translation>Annulé. Les étapes marquées montrent encore leur ancien résultat.</translation>
  </message>
  <message>
   <source>Cancelled. The photo is as it was.</source>
   <translation>Annulé. La photo est comme avant.</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Chargement du modèle…</translation>
  </message>
  <message>
   <source>Reading the sentence…</source>
   <translation>Lecture de la phrase…</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log. The photo is not changed.</source>
   <translation>Une erreur s’est produite dans InstructIR Desktop ; les détails sont dans son journal. La photo est inchangée.</translation>
  </message>
  <message>
   <source>The export was cancelled; nothing was written.</source>
   <translation>L’exportation a été annulée ; rien n’a été écrit.</translation>
  </message>
 </context>
 <context>
  <name>EngineThread</name>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try again.</source>
   <translation>La mémoire ne suffit pas pour cette photo. Fermez d’autres programmes et réessayez.</translation>
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
   <translation>Quelque chose n’a pas marché</translation>
  </message>
  <message>
   <source>That is not possible</source>
   <translation>Ce n’est pas possible</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>Le fichier n’a pas pu être lu</translation>
  </message>
  <message>
   <source>The file was not written</source>
   <translation>Le fichier n’a pas été écrit</translation>
  </message>
  <message>
   <source>The photo could not be restored</source>
   <translation>La photo n’a pas pu être restaurée</translation>
  </message>
  <message>
   <source>Your original photo is unchanged.</source>
   <translation>Votre photo originale est inchangée.</translation>
  </message>
 </context>
 <context>
  <name>EverydayActions</name>
  <message>
   <source>More</source>
   <translation>Autres</translation>
  </message>
  <message>
   <source>Open recent photo</source>
   <translation>Ouvrir une photo récente</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>About {size}</source>
   <translation>Environ {size}</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>Ajouter un numéro</translation>
  </message>
  <message>
   <source>Ask before replacing</source>
   <translation>Demander avant de remplacer</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Estimating the size…</source>
   <translation>Estimation de la taille…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>Export the photo</source>
   <translation>Exporter la photo</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exporter vers</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Nom du fichier</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Taille du fichier</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>If the name is taken</source>
   <translation>Si le nom est déjà pris</translation>
  </message>
  <message>
   <source>Insert a placeholder</source>
   <translation>Insérer un champ</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Nom du préréglage</translation>
  </message>
  <message>
   <source>Own settings</source>
   <translation>Réglages personnels</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Préréglage</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Remplacer</translation>
  </message>
  <message>
   <source>Save preset</source>
   <translation>Enregistrer le préréglage</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <source>This is the original photo, which is never overwritten. Choose another name.</source>
   <translation>C’est la photo originale, qui n’est jamais écrasée. Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>What happens when a file of this name exists</source>
   <translation>Ce qui se passe si un fichier de ce nom existe</translation>
  </message>
  <message>
   <source>{name} ends at {longest_side:,} pixels a side. Choose PNG or TIFF, or a smaller size.</source>
   <translation>{name} s’arrête à {longest_side:,} pixels par côté. Choisissez PNG ou TIFF, ou une taille plus petite.</translation>
  </message>
  <message>
   <source>{words}, from samples of the photo</source>
   <translation>{words}, d’après des échantillons de la photo</translation>
  </message>
  <message>
   <source>“{name}” exists already and will be replaced.</source>
   <translation>« {name} » existe déjà et sera remplacé.</translation>
  </message>
 </context>
 <context>
  <name>FileThread</name>
  <message>
   <source>There is not enough memory to open this photo. Close other programs and try again.</source>
   <translation>La mémoire ne suffit pas pour ouvrir cette photo. Fermez d’autres programmes et réessayez.</translation>
  </message>
 </context>
 <context>
  <name>Filmstrip</name>
  <message>
   <source>All photos</source>
   <translation>Toutes les photos</translation>
  </message>
  <message>
   <source>Edited</source>
   <translation>Modifiées</translation>
  </message>
  <message>
   <source>Edited since the export</source>
   <translation>Modifiées depuis l’export</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>Exportées</translation>
  </message>
  <message>
   <source>No photo of this folder is shown: choose “All photos”.</source>
   <translation>Aucune photo de ce dossier n’est affichée : choisissez « Toutes les photos ».</translation>
  </message>
  <message>
   <source>Not edited</source>
   <translation>Non modifiées</translation>
  </message>
  <message>
   <source>Photos of the folder</source>
   <translation>Photos du dossier</translation>
  </message>
  <message>
   <source>Photos shown</source>
   <translation>Photos affichées</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>modifiée</translation>
  </message>
  <message>
   <source>edited since the export</source>
   <translation>modifiée depuis l’export</translation>
  </message>
  <message>
   <source>exported</source>
   <translation>exportée</translation>
  </message>
  <message>
   <source>{count} of {total} photos</source>
   <translation>{count} photos sur {total}</translation>
  </message>
  <message>
   <source>{count} photos</source>
   <translation>{count} photos</translation>
  </message>
 </context>
 <context>
  <name>Grip</name>
  <message>
   <source>Drag to move this step</source>
   <translation>Glissez pour déplacer cette étape</translation>
  </message>
 </context>
 <context>
  <name>GroupRow</name>
  <message>
   <source>1 step</source>
   <translation>1 étape</translation>
  </message>
  <message>
   <source>Group {name}</source>
   <translation>Groupe {name}</translation>
  </message>
  <message>
   <source>Hide the steps (Left)</source>
   <translation>Masquer les étapes (Gauche)</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>Nom du groupe</translation>
  </message>
  <message>
   <source>Show the steps (Right)</source>
   <translation>Montrer les étapes (Droite)</translation>
  </message>
  <message>
   <source>Turn the group off (Space)</source>
   <translation>Désactiver le groupe (Espace)</translation>
  </message>
  <message>
   <source>Turn the group on (Space)</source>
   <translation>Activer le groupe (Espace)</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} étapes</translation>
  </message>
 </context>
 <context>
  <name>GuideDialog</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Guide</translation>
  </message>
  <message>
   <source>The guide is missing from this installation. Install the application once more.</source>
   <translation>Le guide manque dans cette installation. Installez l’application à nouveau.</translation>
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>Help (F1)</source>
   <translation>Aide (F1)</translation>
  </message>
 </context>
 <context>
  <name>HintLine</name>
  <message>
   <source>Try</source>
   <translation>Essayez</translation>
  </message>
 </context>
 <context>
  <name>HistogramPanel</name>
  <message>
   <source>Click a triangle to see where.</source>
   <translation>Cliquez sur un triangle pour voir où.</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>Histogramme</translation>
  </message>
  <message>
   <source>Without detail: {shadows:.2f} % in the shadows, {highlights:.2f} % in the highlights.</source>
   <translation>Sans détail : {shadows:.2f} % dans les ombres, {highlights:.2f} % dans les hautes lumières.</translation>
  </message>
 </context>
 <context>
  <name>HistoryList</name>
  <message>
   <source>As it was opened first</source>
   <translation>Telle qu’à la première ouverture</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historique</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>1 step</source>
   <translation>1 étape</translation>
  </message>
  <message>
   <source>Each sentence becomes a step here. You can turn it off, weaken it or move it at any time.</source>
   <translation>Chaque phrase devient ici une étape. Vous pouvez la désactiver, l’atténuer ou la déplacer à tout moment.</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>Aucune photo n’est ouverte</translation>
  </message>
  <message>
   <source>No steps yet</source>
   <translation>Pas encore d’étapes</translation>
  </message>
  <message>
   <source>Open one, then write what is wrong with it.</source>
   <translation>Ouvrez-en une, puis écrivez ce qui ne va pas.</translation>
  </message>
  <message>
   <source>Stack</source>
   <translation>Pile</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} étapes</translation>
  </message>
 </context>
 <context>
  <name>InstructionBar</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Annulation…</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>Press Return to restore the photo.</source>
   <translation>Appuyez sur Entrée pour restaurer la photo.</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restauration…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Démarrage…</translation>
  </message>
  <message>
   <source>The sentence has {length:,} characters; at most {longest:,} can be read. Please shorten it.</source>
   <translation>La phrase compte {length:,} caractères ; {longest:,} au plus peuvent être lus. Veuillez la raccourcir.</translation>
  </message>
  <message>
   <source>Where the sentence acts: {text}</source>
   <translation>Où agit la phrase : {text}</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Toute la photo</translation>
  </message>
  <message>
   <source>Write first what is wrong with the photo, or choose one of the examples.</source>
   <translation>Écrivez d’abord ce qui ne va pas dans la photo, ou choisissez un des exemples.</translation>
  </message>
 </context>
 <context>
  <name>LicencesDialog</name>
  <message>
   <source>Licences</source>
   <translation>Licences</translation>
  </message>
  <message>
   <source>Parts of the application</source>
   <translation>Composants de l’application</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Texte de la licence</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Rating</source>
   <translation>&amp;Note</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Thème</translation>
  </message>
  <message>
   <source>Exported to “{name}”; {promise}</source>
   <translation>Exporté dans « {name} » ; {promise}</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Ouverture…</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Photo</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
 </context>
 <context>
  <name>MixDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Double-click for one half.</source>
   <translation>Double-clic pour la moitié.</translation>
  </message>
  <message>
   <source>Mix</source>
   <translation>Mélanger</translation>
  </message>
  <message>
   <source>Mix with another sentence</source>
   <translation>Mélanger avec une autre phrase</translation>
  </message>
  <message>
   <source>Other sentence</source>
   <translation>Autre phrase</translation>
  </message>
  <message>
   <source>Share of the other sentence</source>
   <translation>Part de l’autre phrase</translation>
  </message>
  <message>
   <source>The other sentence</source>
   <translation>L’autre phrase</translation>
  </message>
  <message>
   <source>This step</source>
   <translation>Cette étape</translation>
  </message>
  <message>
   <source>e.g. “make this photo sharp”</source>
   <translation>par ex. “make this photo sharp”</translation>
  </message>
  <message>
   <source>{own} this step · {other} the other sentence</source>
   <translation>{own} cette étape · {other} l’autre phrase</translation>
  </message>
 </context>
 <context>
  <name>ModelRow</name>
  <message>
   <source>Cannot read sentences yet: import the folder of {encoder} too.</source>
   <translation>Ne peut pas encore lire de phrases : importez aussi le dossier de {encoder}.</translation>
  </message>
  <message>
   <source>Compare every file with its SHA-256</source>
   <translation>Comparer chaque fichier à son SHA-256</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <source>imported</source>
   <translation>importé</translation>
  </message>
  <message>
   <source>part of the application</source>
   <translation>fourni avec l’application</translation>
  </message>
 </context>
 <context>
  <name>ModelWork</name>
  <message>
   <source>Comparing the files…</source>
   <translation>Comparaison des fichiers…</translation>
  </message>
  <message>
   <source>Downloading {size:,.0f} MB…</source>
   <translation>Téléchargement de {size:,.0f} Mo…</translation>
  </message>
  <message>
   <source>Importing and checking…</source>
   <translation>Importation et contrôle…</translation>
  </message>
  <message>
   <source>Removed: {models}.</source>
   <translation>Retiré : {models}.</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Retrait…</translation>
  </message>
  <message>
   <source>The sentence encoder {name} is installed.</source>
   <translation>L’encodeur de phrases {name} est installé.</translation>
  </message>
  <message>
   <source>“{title}” is installed and was tried out on a test picture.</source>
   <translation>« {title} » est installé et a été essayé sur une image de test.</translation>
  </message>
  <message>
   <source>“{title}” is intact: every file has the SHA-256 it should.</source>
   <translation>« {title} » est intact : chaque fichier a le SHA-256 attendu.</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Télécharger</translation>
  </message>
  <message>
   <source>Download {title}?</source>
   <translation>Télécharger {title} ?</translation>
  </message>
  <message>
   <source>Downloading is switched off in this version: the SHA-256 of {files} is not known to it. The files are published at {page}.</source>
   <translation>Le téléchargement est désactivé dans cette version : elle ne connaît pas le SHA-256 de {files}. Les fichiers sont publiés sur {page}.</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>Télécharger…</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Importer des fichiers…</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>Importer un dossier…</translation>
  </message>
  <message>
   <source>Import image weights and text head</source>
   <translation>Importer les poids d’image et la tête de texte</translation>
  </message>
  <message>
   <source>Import the folder of a model or of a sentence encoder</source>
   <translation>Importer le dossier d’un modèle ou d’un encodeur de phrases</translation>
  </message>
  <message>
   <source>InstructIR-7D, as published</source>
   <translation>InstructIR-7D, tel que publié</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>New steps use the model that is chosen here. A step keeps the model it was made with.</source>
   <translation>Les nouvelles étapes utilisent le modèle choisi ici. Une étape garde le modèle avec lequel elle a été faite.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Remove “{model}”?</source>
   <translation>Retirer « {model} » ?</translation>
  </message>
  <message>
   <source>Steps that were made with it stay as they are, but can be computed again only when it is imported again.</source>
   <translation>Les étapes faites avec lui restent telles quelles, mais ne pourront être recalculées que s’il est importé à nouveau.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>Stopped. What is there already is kept for the next time.</source>
   <translation>Arrêté. Ce qui est déjà là est conservé pour la prochaine fois.</translation>
  </message>
  <message>
   <source>The network of the paper, twelve times the size of the bundled one and slower. Import a folder that holds its two files (im_instructir-7d.pt and lm_instructir-7d.pt) and the folder of its sentence encoder bge-micro-v2, or import these one by one.</source>
   <translation>Le réseau de l’article, douze fois plus grand que celui fourni et plus lent. Importez un dossier qui contient ses deux fichiers (im_instructir-7d.pt et lm_instructir-7d.pt) et le dossier de son encodeur de phrases bge-micro-v2, ou bien importez-les séparément.</translation>
  </message>
  <message>
   <source>Weights (*.pt *.pth *.safetensors);;All files (*)</source>
   <translation>Poids (*.pt *.pth *.safetensors);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>{size:,.0f} MB from {page}, licence {licence}.</source>
   <translation>{size:,.0f} Mo de {page}, licence {licence}.</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>Drag the frame to move through the photo</source>
   <translation>Glissez le cadre pour parcourir la photo</translation>
  </message>
  <message>
   <source>Navigator</source>
   <translation>Navigation</translation>
  </message>
 </context>
 <context>
  <name>OfferedFiles</name>
  <message>
   <source>All files (*)</source>
   <translation>Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Photos</translation>
  </message>
  <message>
   <source>The sample photo cannot be copied to “{target}”: {error}.</source>
   <translation>La photo d’exemple ne peut pas être copiée vers « {target} » : {error}.</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>Ouvrir un fichier &amp;récent</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>Ouvrir une photo</translation>
  </message>
 </context>
 <context>
  <name>OptionsForm</name>
  <message>
   <source>  (not enlarged)</source>
   <translation>  (sans agrandir)</translation>
  </message>
  <message>
   <source> MP</source>
   <translation> Mpx</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>16 bits per channel</source>
   <translation>16 bits par couche</translation>
  </message>
  <message>
   <source>32-bit float</source>
   <translation>virgule flottante 32 bits</translation>
  </message>
  <message>
   <source>8 bits per channel</source>
   <translation>8 bits par couche</translation>
  </message>
  <message>
   <source>A quarter of it (4:2:0)</source>
   <translation>Un quart (4:2:0)</translation>
  </message>
  <message>
   <source>All colour detail (4:4:4)</source>
   <translation>Tout le détail des couleurs (4:4:4)</translation>
  </message>
  <message>
   <source>All metadata and the receipt</source>
   <translation>Toutes les métadonnées et le reçu</translation>
  </message>
  <message>
   <source>As the photo ({own})</source>
   <translation>Comme la photo ({own})</translation>
  </message>
  <message>
   <source>As the photo ({profile})</source>
   <translation>Comme la photo ({profile})</translation>
  </message>
  <message>
   <source>Colour detail</source>
   <translation>Détail des couleurs</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>Profondeur</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Encodage</translation>
  </message>
  <message>
   <source>Half of it across (4:2:2)</source>
   <translation>La moitié en largeur (4:2:2)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Forte</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omettre</translation>
  </message>
  <message>
   <source>Longer side</source>
   <translation>Grand côté</translation>
  </message>
  <message>
   <source>Lossless</source>
   <translation>Sans perte</translation>
  </message>
  <message>
   <source>Lossless: every pixel is kept as it is.</source>
   <translation>Sans perte : chaque pixel est conservé tel quel.</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Faible</translation>
  </message>
  <message>
   <source>Megapixels</source>
   <translation>Mégapixels</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Aucune</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Originale</translation>
  </message>
  <message>
   <source>Percent</source>
   <translation>Pourcentage</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualité</translation>
  </message>
  <message>
   <source>Sharpening</source>
   <translation>Netteté</translation>
  </message>
  <message>
   <source>Sharpens what is written, after resizing. The steps are not changed.</source>
   <translation>Accentue ce qui est écrit, après le redimensionnement. Les étapes ne changent pas.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Size value</source>
   <translation>Valeur de la taille</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>Standard</translation>
  </message>
  <message>
   <source>Where it was taken</source>
   <translation>Le lieu de prise de vue</translation>
  </message>
  <message>
   <source>Without its receipt, nobody can verify what was done to the file.</source>
   <translation>Sans son reçu, personne ne peut vérifier ce qui a été fait au fichier.</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>trop grand</translation>
  </message>
  <message>
   <source>{depth} bits</source>
   <translation>{depth} bits</translation>
  </message>
 </context>
 <context>
  <name>OriginalRow</name>
  <message>
   <source>Original photo</source>
   <translation>Photo originale</translation>
  </message>
  <message>
   <source>Original photo: {name}</source>
   <translation>Photo originale : {name}</translation>
  </message>
 </context>
 <context>
  <name>PaletteDialog</name>
  <message>
   <source>Command palette</source>
   <translation>Palette de commandes</translation>
  </message>
  <message>
   <source>Command to find</source>
   <translation>Commande recherchée</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Commandes</translation>
  </message>
  <message>
   <source>No command is called that.</source>
   <translation>Aucune commande ne porte ce nom.</translation>
  </message>
  <message>
   <source>Type a command or the name of a recent photo</source>
   <translation>Tapez une commande ou le nom d’une photo récente</translation>
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>Colour range</source>
   <translation>Plage de couleurs</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Full inside</source>
   <translation>Plein à l’intérieur</translation>
  </message>
  <message>
   <source>Guess</source>
   <translation>Estimation</translation>
  </message>
  <message>
   <source>Linear gradient</source>
   <translation>Dégradé linéaire</translation>
  </message>
  <message>
   <source>Luminosity range</source>
   <translation>Plage de luminosité</translation>
  </message>
  <message>
   <source>Parts of the region</source>
   <translation>Parties de la zone</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>Polygone</translation>
  </message>
  <message>
   <source>Radial gradient</source>
   <translation>Dégradé radial</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rectangle</translation>
  </message>
  <message>
   <source>Similar area</source>
   <translation>Étendue semblable</translation>
  </message>
  <message>
   <source>Softness</source>
   <translation>Douceur</translation>
  </message>
  <message>
   <source>Stroke</source>
   <translation>Trait</translation>
  </message>
  <message>
   <source>To</source>
   <translation>À</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>Tolérance</translation>
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
   <translation>Apparence</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>Comme le bureau</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatique</translation>
  </message>
  <message>
   <source>Choose: {setting}</source>
   <translation>Choisir : {setting}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Matériel de calcul</translation>
  </message>
  <message>
   <source>Disk cache</source>
   <translation>Cache sur disque</translation>
  </message>
  <message>
   <source>Folder of the cache</source>
   <translation>Dossier du cache</translation>
  </message>
  <message>
   <source>Graphics card (Apple)</source>
   <translation>Carte graphique (Apple)</translation>
  </message>
  <message>
   <source>Graphics card (CUDA)</source>
   <translation>Carte graphique (CUDA)</translation>
  </message>
  <message>
   <source>Keep my sentences for completion</source>
   <translation>Conserver mes phrases pour la saisie</translation>
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation>Raccourcis clavier…</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Leave the place out of exports</source>
   <translation>Omettre le lieu lors de l’exportation</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>Gris moyen</translation>
  </message>
  <message>
   <source>Mid-grey is the surround for judging brightness.</source>
   <translation>Le gris moyen est l’entourage qui permet de juger la luminosité.</translation>
  </message>
  <message>
   <source>Open the last photo at the start</source>
   <translation>Ouvrir la dernière photo au démarrage</translation>
  </message>
  <message>
   <source>Photos and sentences</source>
   <translation>Photos et phrases</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Préférences</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Processeur (CPU)</translation>
  </message>
  <message>
   <source>Processor threads</source>
   <translation>Fils d’exécution</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Tout réinitialiser</translation>
  </message>
  <message>
   <source>Sentences to the photo are written in English, whatever the language.</source>
   <translation>Les phrases adressées à la photo s’écrivent en anglais, quelle que soit la langue.</translation>
  </message>
  <message>
   <source>Speed and memory</source>
   <translation>Vitesse et mémoire</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <source>The export dialog begins with it; it can be changed there.</source>
   <translation>La fenêtre d’exportation commence ainsi ; vous pouvez y changer ce choix.</translation>
  </message>
  <message>
   <source>The fastest</source>
   <translation>Le plus rapide</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>Elles restent sur cet ordinateur.</translation>
  </message>
  <message>
   <source>What is computed once is not computed again; it may be deleted at any time.</source>
   <translation>Ce qui a été calculé ne l’est pas deux fois ; il peut être effacé à tout moment.</translation>
  </message>
 </context>
 <context>
  <name>PresetActions</name>
  <message>
   <source>&amp;Manage presets…</source>
   <translation>&amp;Gérer les préréglages…</translation>
  </message>
  <message>
   <source>&amp;Presets</source>
   <translation>&amp;Préréglages</translation>
  </message>
  <message>
   <source>&amp;Save the stack as a preset…</source>
   <translation>&amp;Enregistrer la pile comme préréglage…</translation>
  </message>
  <message>
   <source>Export the preset</source>
   <translation>Exporter le préréglage</translation>
  </message>
  <message>
   <source>Import presets</source>
   <translation>Importer des préréglages</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Nom du préréglage</translation>
  </message>
  <message>
   <source>Preset “{name}”</source>
   <translation>Préréglage « {name} »</translation>
  </message>
  <message>
   <source>Save as preset</source>
   <translation>Enregistrer comme préréglage</translation>
  </message>
  <message>
   <source>Saved as the preset “{name}”.</source>
   <translation>Enregistré comme préréglage « {name} ».</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>A little less noise</source>
   <translation>Un peu moins de bruit</translation>
  </message>
  <message>
   <source>Clean shadows</source>
   <translation>Ombres propres</translation>
  </message>
  <message>
   <source>Fresh colours</source>
   <translation>Couleurs fraîches</translation>
  </message>
  <message>
   <source>High ISO</source>
   <translation>ISO élevés</translation>
  </message>
  <message>
   <source>Lift the shadows</source>
   <translation>Déboucher les ombres</translation>
  </message>
  <message>
   <source>Night shot</source>
   <translation>Photo de nuit</translation>
  </message>
  <message>
   <source>Old scan</source>
   <translation>Ancienne numérisation</translation>
  </message>
  <message>
   <source>Rainy day</source>
   <translation>Jour de pluie</translation>
  </message>
  <message>
   <source>Shaky hands</source>
   <translation>Flou de bougé</translation>
  </message>
  <message>
   <source>Through the haze</source>
   <translation>À travers la brume</translation>
  </message>
 </context>
 <context>
  <name>PresetsDialog</name>
  <message>
   <source>Apply</source>
   <translation>Appliquer</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Nom du préréglage</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Préréglages</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Renommer…</translation>
  </message>
  <message>
   <source>Steps for any photo, as small text files that can be sent to others.</source>
   <translation>Des étapes pour toute photo, sous forme de petits fichiers texte que l’on peut envoyer à d’autres.</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>fourni</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message>
   <source>about {remaining} left</source>
   <translation>encore {remaining} environ</translation>
  </message>
  <message>
   <source>almost done</source>
   <translation>presque fini</translation>
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
   <translation>Progression</translation>
  </message>
 </context>
 <context>
  <name>QueueModel</name>
  <message>
   <source>Details</source>
   <translation>Détails</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Échec</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Photo</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Ignoré</translation>
  </message>
  <message>
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En attente</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>Écriture…</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <source>Batch</source>
   <translation>Traitement par lots</translation>
  </message>
  <message>
   <source>Cancel batch</source>
   <translation>Annuler le lot</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>New batch…</source>
   <translation>Nouveau lot…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Paused · {counted}</source>
   <translation>En pause · {counted}</translation>
  </message>
  <message>
   <source>Photos of the batch</source>
   <translation>Photos du lot</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>Retry failed</source>
   <translation>Réessayer les échecs</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Démarrage…</translation>
  </message>
  <message>
   <source>about {hours} h {minutes} min left</source>
   <translation>environ {hours} h {minutes} min restantes</translation>
  </message>
  <message>
   <source>about {minutes} min left</source>
   <translation>environ {minutes} min restantes</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>environ {seconds} s restantes</translation>
  </message>
  <message>
   <source>{count} failed</source>
   <translation>{count} en échec</translation>
  </message>
  <message>
   <source>{count} skipped</source>
   <translation>{count} ignorée(s)</translation>
  </message>
  <message>
   <source>{done} of {total} photos</source>
   <translation>{done} photos sur {total}</translation>
  </message>
  <message>
   <source>{done} of {total} photos are done</source>
   <translation>{done} photos sur {total} terminées</translation>
  </message>
 </context>
 <context>
  <name>RawPage</name>
  <message>
   <source>The photo, being developed</source>
   <translation>La photo en cours de développement</translation>
  </message>
 </context>
 <context>
  <name>ReadingCard</name>
  <message>
   <source>Reading {number}, being restored</source>
   <translation>Lecture {number}, en cours de restauration</translation>
  </message>
  <message>
   <source>Reading {number}: {title}</source>
   <translation>Lecture {number} : {title}</translation>
  </message>
 </context>
 <context>
  <name>RecentRow</name>
  <message>
   <source>Open {name}</source>
   <translation>Ouvrir {name}</translation>
  </message>
 </context>
 <context>
  <name>RecoveryDialog</name>
  <message>
   <source> The edits of the other photos wait until you open those, or for the next start.</source>
   <translation> Les modifications des autres photos attendent que vous les ouvriez, ou le prochain démarrage.</translation>
  </message>
  <message>
   <source> · not in {parent} any more</source>
   <translation> · n’est plus dans {parent}</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Récupérer</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <source>Discard for good?</source>
   <translation>Abandonner définitivement ?</translation>
  </message>
  <message>
   <source>InstructIR Desktop ended before it could save them. Bring back opens the photo with its edits; undo takes them away again.</source>
   <translation>InstructIR Desktop s’est arrêté avant de pouvoir les enregistrer. « Récupérer » ouvre la photo avec ses modifications ; « Annuler » les retire à nouveau.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Pas maintenant</translation>
  </message>
  <message>
   <source>Some edits were not saved</source>
   <translation>Certaines modifications n’ont pas été enregistrées</translation>
  </message>
  <message>
   <source>The photo is not where it was</source>
   <translation>La photo n’est plus à sa place</translation>
  </message>
  <message>
   <source>Undo {name}</source>
   <translation>Annuler {name}</translation>
  </message>
 </context>
 <context>
  <name>RegionActions</name>
  <message>
   <source>Change {name}</source>
   <translation>Modifier {name}</translation>
  </message>
  <message>
   <source>Choose a region in the list first.</source>
   <translation>Choisissez d’abord une zone dans la liste.</translation>
  </message>
  <message>
   <source>Delete a part of {name}</source>
   <translation>Supprimer une partie de {name}</translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation>Dupliquer {name}</translation>
  </message>
  <message>
   <source>Edge of {name}</source>
   <translation>Bord de {name}</translation>
  </message>
  <message>
   <source>Paste {names}</source>
   <translation>Coller {names}</translation>
  </message>
  <message>
   <source>Where “{title}” acts</source>
   <translation>Où agit « {title} »</translation>
  </message>
  <message>
   <source>“{name}” was copied; paste it in another photo.</source>
   <translation>« {name} » a été copiée ; collez-la dans une autre photo.</translation>
  </message>
 </context>
 <context>
  <name>RegionEdits</name>
  <message>
   <source>Draw {name}</source>
   <translation>Tracer {name}</translation>
  </message>
  <message>
   <source>Erase from {name}</source>
   <translation>Effacer de {name}</translation>
  </message>
  <message>
   <source>Extend {name}</source>
   <translation>Étendre {name}</translation>
  </message>
  <message>
   <source>Narrow {name}</source>
   <translation>Restreindre {name}</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Zone</translation>
  </message>
  <message>
   <source>There is no active region to narrow. Draw one first, or choose one in the list.</source>
   <translation>Il n’y a pas de zone active à restreindre. Tracez-en une d’abord, ou choisissez-en une dans la liste.</translation>
  </message>
  <message>
   <source>There is no active region to take away from. Draw one first, or choose one in the list.</source>
   <translation>Il n’y a pas de zone active dont retirer quelque chose. Tracez-en une d’abord, ou choisissez-en une dans la liste.</translation>
  </message>
 </context>
 <context>
  <name>RegionPanel</name>
  <message>
   <source>Choose a tool at the left and draw on the photo to restore only a part of it.</source>
   <translation>Choisissez un outil à gauche et tracez sur la photo pour n’en restaurer qu’une partie.</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>Zones</translation>
  </message>
 </context>
 <context>
  <name>RegionRow</name>
  <message>
   <source>Acts inside of what was drawn</source>
   <translation>Agit à l’intérieur du tracé</translation>
  </message>
  <message>
   <source>Acts outside of what was drawn</source>
   <translation>Agit à l’extérieur du tracé</translation>
  </message>
  <message>
   <source>Copy for another photo</source>
   <translation>Copier pour une autre photo</translation>
  </message>
  <message>
   <source>Delete this region (Del)</source>
   <translation>Supprimer cette zone (Suppr)</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>Supprimer {name}</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Dupliquer</translation>
  </message>
  <message>
   <source>Feather</source>
   <translation>Contour progressif</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>Contour progressif de {name}</translation>
  </message>
  <message>
   <source>Feather: how soft the edge is, in % of the photo's diagonal. Double-click for a hard edge.</source>
   <translation>Contour progressif : la douceur du bord, en % de la diagonale de la photo. Double-clic pour un bord net.</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>Inverser {name}</translation>
  </message>
  <message>
   <source>More about {name}</source>
   <translation>Plus sur {name}</translation>
  </message>
  <message>
   <source>Name of the region</source>
   <translation>Nom de la zone</translation>
  </message>
  <message>
   <source>Region {name}</source>
   <translation>Zone {name}</translation>
  </message>
  <message>
   <source>Steps that act here</source>
   <translation>Étapes qui agissent ici</translation>
  </message>
  <message>
   <source>Steps that act here, duplicate, copy</source>
   <translation>Étapes qui agissent ici, dupliquer, copier</translation>
  </message>
  <message>
   <source>Used by the step “{used_by}”</source>
   <translation>Utilisée par l’étape « {used_by} »</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Toute la photo</translation>
  </message>
 </context>
 <context>
  <name>Rendering</name>
  <message>
   <source>Exporting…</source>
   <translation>Exportation…</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restauration…</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>All edits saved</source>
   <translation>Toutes les modifications sont enregistrées</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>Non enregistré</translation>
  </message>
  <message>
   <source>Read-only sidecar: edits are not saved</source>
   <translation>Fichier annexe en lecture seule : les modifications ne sont pas enregistrées</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Enregistrement…</translation>
  </message>
 </context>
 <context>
  <name>SentenceActions</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Delete the sentence kept?</source>
   <translation>Supprimer la phrase conservée ?</translation>
  </message>
  <message>
   <source>Delete the {count} sentences kept for completion?</source>
   <translation>Supprimer les {count} phrases conservées pour la saisie ?</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Oublier</translation>
  </message>
  <message>
   <source>Forget my sentences</source>
   <translation>Oublier mes phrases</translation>
  </message>
  <message>
   <source>No sentences of yours are kept.</source>
   <translation>Aucune de vos phrases n’est conservée.</translation>
  </message>
  <message>
   <source>They are kept on this computer only. The steps of your photos stay as they are.</source>
   <translation>Elles ne sont conservées que sur cet ordinateur. Les étapes de vos photos restent telles quelles.</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, before comparing readings.</source>
   <translation>Attendez que la photo soit restaurée, ou annulez, avant de comparer des lectures.</translation>
  </message>
  <message>
   <source>Write a sentence first; four readings of it can then be compared.</source>
   <translation>Écrivez d’abord une phrase ; quatre lectures pourront alors être comparées.</translation>
  </message>
  <message>
   <source>Your sentences were forgotten.</source>
   <translation>Vos phrases ont été oubliées.</translation>
  </message>
 </context>
 <context>
  <name>SentenceBox</name>
  <message>
   <source>Instruction</source>
   <translation>Instruction</translation>
  </message>
  <message>
   <source>One sentence that says what to restore. Up and Down bring back earlier sentences.</source>
   <translation>Une phrase qui dit ce qu’il faut restaurer. Haut et Bas rappellent les phrases précédentes.</translation>
  </message>
  <message>
   <source>Write what is wrong with the photo, e.g. “remove the rain, keep the rest”</source>
   <translation>Écrivez en anglais ce qui ne va pas, par ex. “remove the rain, keep the rest”</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <source>1 edit</source>
   <translation>1 modification</translation>
  </message>
  <message>
   <source>All names of “{template}” are taken in “{folder}”. Choose another name or folder.</source>
   <translation>Tous les noms de « {template} » sont pris dans « {folder} ». Choisissez un autre nom ou dossier.</translation>
  </message>
  <message>
   <source>Another process works through the batch of “{parent}” already.</source>
   <translation>Un autre processus traite déjà le lot de « {parent} ».</translation>
  </message>
  <message>
   <source>Files of the format {format} cannot be written on this computer, so not verified.</source>
   <translation>Les fichiers au format {format} ne peuvent pas être écrits sur cet ordinateur, donc pas contrôlés non plus.</translation>
  </message>
  <message>
   <source>It cannot be read: {problem}.</source>
   <translation>Illisible : {problem}.</translation>
  </message>
  <message>
   <source>It has no steps of its own.</source>
   <translation>Elle n’a pas d’étapes à elle.</translation>
  </message>
  <message>
   <source>It has {bits} bits per channel as whole numbers; the upper 16 were opened.</source>
   <translation>Il a {bits} bits par canal en nombres entiers ; les 16 supérieurs ont été ouverts.</translation>
  </message>
  <message>
   <source>It was exported as {format} and is {format2} now.</source>
   <translation>Exporté en {format}, il est maintenant en {format2}.</translation>
  </message>
  <message>
   <source>It was left alone before: it needs none of the steps.</source>
   <translation>Elle avait déjà été laissée telle quelle : aucune étape n’est nécessaire.</translation>
  </message>
  <message>
   <source>It was left alone: {PERCENTILE} % of its pixels would change by ΔE {measured:.2f} at most, and up to {threshold:g} counts as clean.</source>
   <translation>Elle est restée telle quelle : {PERCENTILE} % de ses pixels changeraient d’au plus ΔE {measured:.2f}, et jusqu’à {threshold:g} elle compte comme propre.</translation>
  </message>
  <message>
   <source>It was there already, made from this photo in this way.</source>
   <translation>Il était déjà là, fait de cette photo et de cette façon.</translation>
  </message>
  <message>
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>Ses données EXIF sont endommagées et ont été laissées de côté.</translation>
  </message>
  <message>
   <source>Its colour profile does not fit its colours and was left out; they are taken as sRGB.</source>
   <translation>Son profil de couleurs ne convient pas à ses couleurs et a été laissé de côté ; elles sont lues comme sRGB.</translation>
  </message>
  <message>
   <source>Its colour profile is damaged and was left out; the colours are taken as sRGB.</source>
   <translation>Son profil de couleurs est endommagé et a été laissé de côté ; les couleurs sont lues comme sRGB.</translation>
  </message>
  <message>
   <source>Its numbers go up to {max:.4g}, where 1 is white; what lies above shows as white.</source>
   <translation>Ses nombres vont jusqu’à {max:.4g}, où 1 est le blanc ; ce qui dépasse apparaît blanc.</translation>
  </message>
  <message>
   <source>Its numbers have a sign; zero was taken as the middle of the range.</source>
   <translation>Ses nombres sont signés ; zéro est pris comme milieu de l’étendue.</translation>
  </message>
  <message>
   <source>Its size is another one, so look where the regions lie.</source>
   <translation>Sa taille n’est plus la même ; vérifiez où se trouvent les régions.</translation>
  </message>
  <message>
   <source>JPEG, PNG, TIFF, camera RAW, HEIC, AVIF, WebP, JPEG 2000, BMP and GIF</source>
   <translation>JPEG, PNG, TIFF, RAW d’appareil photo, HEIC, AVIF, WebP, JPEG 2000, BMP et GIF</translation>
  </message>
  <message>
   <source>No file was given to import.</source>
   <translation>Aucun fichier à importer n’a été indiqué.</translation>
  </message>
  <message>
   <source>No photo matches “{place}”.</source>
   <translation>Aucune photo ne correspond à « {place} ».</translation>
  </message>
  <message>
   <source>None of the steps acts on it.</source>
   <translation>Aucune des étapes n’agit sur elle.</translation>
  </message>
  <message>
   <source>Not sure what is meant. {first}, or {second}?</source>
   <translation>Le sens n’est pas clair. {first} ou {second} ?</translation>
  </message>
  <message>
   <source>Only English is understood well. {first}, or {second}? Please say it in English.</source>
   <translation>Seul l’anglais est bien compris. {first} ou {second} ? Dites-le en anglais.</translation>
  </message>
  <message>
   <source>Some of its numbers are not finite; they were taken as black.</source>
   <translation>Certains de ses nombres ne sont pas finis ; ils sont lus comme noir.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong with this photo ({why}). It was left out; the others go on.</source>
   <translation>Quelque chose d’inattendu s’est produit avec cette photo ({why}). Elle a été laissée de côté ; les autres continuent.</translation>
  </message>
  <message>
   <source>The EXIF data is damaged or longer than a JPEG can hold and was left out.</source>
   <translation>Les données EXIF sont endommagées ou plus longues que ce qu’un JPEG peut contenir ; elles ont été omises.</translation>
  </message>
  <message>
   <source>The EXIF data is damaged, so it was left out together with the place in it.</source>
   <translation>Les données EXIF sont endommagées ; elles ont été omises avec le lieu qu’elles contenaient.</translation>
  </message>
  <message>
   <source>The SHA-256 of “{name}” is not known, so it cannot be got safely. Import it from a file.</source>
   <translation>Le SHA-256 de « {name} » n’est pas connu, il ne peut donc pas être obtenu en sécurité. Importez-le d’un fichier.</translation>
  </message>
  <message>
   <source>The XMP data could not be freed of the place in it and was left out.</source>
   <translation>Le lieu n’a pas pu être retiré des données XMP ; elles ont été omises.</translation>
  </message>
  <message>
   <source>The clipboard holds no regions. Copy one from the list of a photo's regions first.</source>
   <translation>Le presse-papiers ne contient aucune région. Copiez-en d’abord une depuis la liste d’une photo.</translation>
  </message>
  <message>
   <source>The damaged sidecar was kept as “{kept}”.</source>
   <translation>Le fichier de retouches endommagé a été gardé sous « {kept} ».</translation>
  </message>
  <message>
   <source>The damaged sidecar “{path}” cannot be moved aside: {reason}.</source>
   <translation>Le fichier de retouches endommagé « {path} » ne peut pas être mis de côté : {reason}.</translation>
  </message>
  <message>
   <source>The edit could not be noted in “{folder}”: {reason}. It would be lost if the program crashed before it is saved.</source>
   <translation>La retouche n’a pas pu être notée dans « {folder} » : {reason}. Elle serait perdue si le programme s’arrêtait avant son enregistrement.</translation>
  </message>
  <message>
   <source>The edits could not be saved beside the photo; they are kept in “{fallback}”.</source>
   <translation>Les retouches n’ont pas pu être enregistrées à côté de la photo ; elles sont dans « {fallback} ».</translation>
  </message>
  <message>
   <source>The edits of this photo were also changed by another window or program; both are in the stack now.</source>
   <translation>Les retouches de cette photo ont aussi été changées par une autre fenêtre ou un autre programme ; les deux sont dans la pile.</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {error}</source>
   <translation>Les retouches n’ont pas été enregistrées, pour que rien ne se perde : {error}</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {note}</source>
   <translation>Les retouches n’ont pas été enregistrées, pour que rien ne se perde : {note}</translation>
  </message>
  <message>
   <source>The edits were not saved: the sidecar “{sidecar}” was written by a newer version of InstructIR Desktop. Export the photo instead, or install the newer version.</source>
   <translation>Les retouches n’ont pas été enregistrées : « {sidecar} » vient d’une version plus récente d’InstructIR Desktop. Exportez la photo ou installez cette version.</translation>
  </message>
  <message>
   <source>The export presets in “{path}” are damaged; they are kept aside when you save new ones.</source>
   <translation>Les préréglages d’export de « {path} » sont endommagés ; ils seront mis de côté quand vous en enregistrerez d’autres.</translation>
  </message>
  <message>
   <source>The export presets in “{path}” were written by a newer version and are not used.</source>
   <translation>Les préréglages d’export de « {path} » viennent d’une version plus récente et ne sont pas utilisés.</translation>
  </message>
  <message>
   <source>The file of export presets “{path}”</source>
   <translation>Le fichier des préréglages d’exportation « {path} »</translation>
  </message>
  <message>
   <source>The folder “{folder}” cannot be made: {reason}.</source>
   <translation>Le dossier « {folder} » ne peut pas être créé : {reason}.</translation>
  </message>
  <message>
   <source>The folder “{made}” cannot be made: {reason}.</source>
   <translation>Le dossier « {made} » ne peut pas être créé : {reason}.</translation>
  </message>
  <message>
   <source>The folder “{parent}” cannot be made: {reason}.</source>
   <translation>Le dossier « {parent} » ne peut pas être créé : {reason}.</translation>
  </message>
  <message>
   <source>The last one was cut off and may be missing.</source>
   <translation>La dernière était coupée et manque peut-être.</translation>
  </message>
  <message>
   <source>The metadata of “{name}” has changed since; its pixels have not.</source>
   <translation>Les métadonnées de « {name} » ont changé depuis ; ses pixels, non.</translation>
  </message>
  <message>
   <source>The model cannot be written to “{target}”: {reason}.</source>
   <translation>Le modèle ne peut pas être écrit dans « {target} » : {reason}.</translation>
  </message>
  <message>
   <source>The model in “{folder}” has no readable {MANIFEST}: {strerror}.</source>
   <translation>Le modèle de « {folder} » n’a pas de {MANIFEST} lisible : {strerror}.</translation>
  </message>
  <message>
   <source>The model “{id}” cannot be read: “{path}”: {strerror}. Please reinstall or import it again.</source>
   <translation>Le modèle « {id} » est illisible : « {path} » : {strerror}. Réinstallez-le ou importez-le à nouveau.</translation>
  </message>
  <message>
   <source>The model “{model}” gave numbers that are not finite ({device}, {precision}). Try the precision fp32 or the device cpu.</source>
   <translation>Le modèle « {model} » a donné des nombres non finis ({device}, {precision}). Essayez fp32 ou l’appareil cpu.</translation>
  </message>
  <message>
   <source>The name has a brace without its other half. Placeholders look like {name}.</source>
   <translation>Le nom a une accolade sans sa moitié. Les repères ressemblent à {name}.</translation>
  </message>
  <message>
   <source>The name has a placeholder “{found}” that is not known. There are {known}.</source>
   <translation>Le nom contient un repère inconnu « {found} ». Il existe {known}.</translation>
  </message>
  <message>
   <source>The name is empty. Write one, such as {name}-restored.</source>
   <translation>Le nom est vide. Écrivez-en un, comme {name}-restored.</translation>
  </message>
  <message>
   <source>The name “{template}” is so long that its number is cut off. Make it shorter.</source>
   <translation>Le nom « {template} » est si long que son numéro est coupé. Raccourcissez-le.</translation>
  </message>
  <message>
   <source>The order was changed here and elsewhere; the order here was kept.</source>
   <translation>L’ordre a été changé ici et ailleurs ; celui d’ici a été gardé.</translation>
  </message>
  <message>
   <source>The photo was grey and its edit is not, so it was written in colour.</source>
   <translation>La photo était grise et sa retouche ne l’est pas : elle a été écrite en couleur.</translation>
  </message>
  <message>
   <source>The photo’s file was changed by another program since it was opened; the export is of the photo as it was opened.</source>
   <translation>Le fichier de la photo a été modifié par un autre programme depuis son ouverture ; l’export est celui de la photo telle qu’elle a été ouverte.</translation>
  </message>
  <message>
   <source>The preset needs a name of 1 to {LONGEST_NAME} characters.</source>
   <translation>Le préréglage demande un nom de 1 à {LONGEST_NAME} caractères.</translation>
  </message>
  <message>
   <source>The preset “{path}”</source>
   <translation>Le préréglage « {path} »</translation>
  </message>
  <message>
   <source>The preset “{path}” cannot be deleted: {reason}.</source>
   <translation>Le préréglage « {path} » ne peut pas être supprimé : {reason}.</translation>
  </message>
  <message>
   <source>The presets cannot be saved in “{path}”: {reason}.</source>
   <translation>Les préréglages ne peuvent pas être enregistrés dans « {path} » : {reason}.</translation>
  </message>
  <message>
   <source>The presets were not saved: “{path}” was written by a newer version of InstructIR Desktop.</source>
   <translation>Les préréglages n’ont pas été enregistrés : « {path} » vient d’une version plus récente d’InstructIR Desktop.</translation>
  </message>
  <message>
   <source>The program ended unexpectedly {count} times while it worked on this photo, so it was left out. Try it by itself.</source>
   <translation>Le programme s’est arrêté {count} fois de façon inattendue sur cette photo ; elle a donc été laissée de côté. Essayez-la seule.</translation>
  </message>
  <message>
   <source>The queue “{path}”</source>
   <translation>La file « {path} »</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {reason}.</source>
   <translation>La file d’attente « {path} » ne peut pas être écrite : {reason}.</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {why}.</source>
   <translation>La file d’attente « {path} » ne peut pas être écrite : {why}.</translation>
  </message>
  <message>
   <source>The queue “{path}” was written by a newer version of InstructIR Desktop. Install it to go on.</source>
   <translation>La file d’attente « {path} » vient d’une version plus récente d’InstructIR Desktop. Installez-la pour continuer.</translation>
  </message>
  <message>
   <source>The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file.</source>
   <translation>Le reçu a été omis avec les métadonnées ; `instructir verify` ne peut donc pas dire ce qui a été fait à ce fichier.</translation>
  </message>
  <message>
   <source>The record of steps is longer than a JPEG can hold and was left out.</source>
   <translation>Le relevé des étapes est plus long que ce qu’un JPEG peut contenir ; il a été omis.</translation>
  </message>
  <message>
   <source>The record of steps was left out, because the photo's own comment and description were kept.</source>
   <translation>La liste des étapes a été omise, car le commentaire et la description de la photo ont été conservés.</translation>
  </message>
  <message>
   <source>The region “{name}”</source>
   <translation>La région « {name} »</translation>
  </message>
  <message>
   <source>The region “{name}” does not fit this photo: {error}.</source>
   <translation>La région « {name} » ne convient pas à cette photo : {error}.</translation>
  </message>
  <message>
   <source>The region “{name}” is used by the step “{title}”. Delete that step, or let it act elsewhere, first.</source>
   <translation>La région « {name} » est utilisée par l’étape « {title} ». Supprimez d’abord cette étape ou faites-la agir ailleurs.</translation>
  </message>
  <message>
   <source>The regions in the clipboard cannot be read: {rstrip}.</source>
   <translation>Les régions du presse-papiers ne peuvent pas être lues : {rstrip}.</translation>
  </message>
  <message>
   <source>The sentence asks for {intent} and forbids it. Which is meant?</source>
   <translation>La phrase demande {intent} et l’interdit à la fois. Que faut-il comprendre ?</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is damaged: its JSON files cannot be read.</source>
   <translation>L’encodeur de phrases de « {folder} » est endommagé : ses fichiers JSON sont illisibles.</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is not {PUBLISHED_ENCODER}.</source>
   <translation>L’encodeur de phrases de « {folder} » n’est pas {PUBLISHED_ENCODER}.</translation>
  </message>
  <message>
   <source>The sentence encoder “{id}” cannot be loaded: {error}</source>
   <translation>L’encodeur de phrases « {id} » ne peut pas être chargé : {error}</translation>
  </message>
  <message>
   <source>The sentence has {count:,} characters; {most:,} are the limit. Please say it more shortly.</source>
   <translation>La phrase a {count:,} caractères ; la limite est {most:,}. Dites-le plus brièvement.</translation>
  </message>
  <message>
   <source>The sentence speaks of a selection, but nothing is selected. Draw it on the photo first.</source>
   <translation>La phrase parle d’une sélection, mais rien n’est sélectionné. Dessinez-la d’abord sur la photo.</translation>
  </message>
  <message>
   <source>The shard “{text}” is not a part of a whole, such as 2/8 for the second of eight.</source>
   <translation>« {text} » n’est pas une part d’un tout, comme 2/8 pour la deuxième de huit.</translation>
  </message>
  <message>
   <source>The sidecar “{path}”</source>
   <translation>Le fichier de retouches « {path} »</translation>
  </message>
  <message>
   <source>The step “{title}”</source>
   <translation>L’étape « {title} »</translation>
  </message>
  <message>
   <source>The step's embedding has {count} numbers, but the model “{model}” needs {text_size}. Write its sentence again.</source>
   <translation>Le plongement de l’étape a {count} nombres, mais le modèle « {model} » en demande {text_size}. Écrivez sa phrase à nouveau.</translation>
  </message>
  <message>
   <source>The stored context has {shape} averages, but the model “{model}” needs {average_count}. Apply the step again.</source>
   <translation>Le contexte enregistré a {shape} moyennes, mais le modèle « {model} » en demande {average_count}. Appliquez l’étape à nouveau.</translation>
  </message>
  <message>
   <source>The text head of “{id}” has {outputs} outputs but names {count} classes.</source>
   <translation>La tête de texte de « {id} » a {outputs} sorties mais nomme {count} classes.</translation>
  </message>
  <message>
   <source>The text head of “{id}” is not usable: {error}</source>
   <translation>La tête de texte de « {id} » est inutilisable : {error}</translation>
  </message>
  <message>
   <source>The weights of the model “{model}” have changed since the step “{title}” was made, so it would look different now. Update the step to the installed weights, or install those it was made with (SHA-256 {model_sha256}…).</source>
   <translation>Les poids du modèle « {model} » ont changé depuis l’étape « {title} » ; elle aurait un autre aspect. Mettez l’étape à jour ou installez les poids d’alors (SHA-256 {model_sha256}…).</translation>
  </message>
  <message>
   <source>The weights of “{id}” do not fit the InstructIR network: {error}</source>
   <translation>Les poids de « {id} » ne conviennent pas au réseau InstructIR : {error}</translation>
  </message>
  <message>
   <source>The {device} device ran out of memory with tiles of {tile} pixels. Choose smaller ones or none.</source>
   <translation>Le périphérique {device} a manqué de mémoire avec des tuiles de {tile} pixels. Choisissez-en de plus petites ou aucune.</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}), so the CPU is used from now on.</source>
   <translation>L’appareil {name} a échoué ({first_line}) ; le processeur est utilisé désormais.</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}). Choose the device “cpu” or “auto”.</source>
   <translation>Le périphérique {name} a échoué ({first_line}). Choisissez le périphérique « cpu » ou « auto ».</translation>
  </message>
  <message>
   <source>There are no models in “{where}”. Please reinstall InstructIR Desktop.</source>
   <translation>Il n’y a pas de modèles dans « {where} ». Réinstallez InstructIR Desktop.</translation>
  </message>
  <message>
   <source>There is a preset “{name}” already.</source>
   <translation>Il existe déjà un préréglage « {name} ».</translation>
  </message>
  <message>
   <source>There is no batch to go on with: “{path}” does not exist.</source>
   <translation>Il n’y a pas de lot à poursuivre : « {path} » n’existe pas.</translation>
  </message>
  <message>
   <source>There is no export preset “{name}”. There are {known}.</source>
   <translation>Il n’y a pas de préréglage d’export « {name} ». Il existe {known}.</translation>
  </message>
  <message>
   <source>There is no model named “{model}”. Installed: {value}.</source>
   <translation>Il n’y a pas de modèle nommé « {model} ». Installés : {value}.</translation>
  </message>
  <message>
   <source>There is no photo in the folder “{path}”.</source>
   <translation>Il n’y a aucune photo dans le dossier « {path} ».</translation>
  </message>
  <message>
   <source>There is no preset “{name}”. There are {value}.</source>
   <translation>Il n’y a pas de préréglage « {name} ». Il existe {value}.</translation>
  </message>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try it again.</source>
   <translation>La mémoire ne suffit pas pour cette photo. Fermez d’autres programmes et réessayez.</translation>
  </message>
  <message>
   <source>This computer offers no “{wanted}” device to PyTorch. Available: {there}.</source>
   <translation>Cet ordinateur n’offre pas de périphérique « {wanted} » à PyTorch. Disponibles : {there}.</translation>
  </message>
  <message>
   <source>This file has further channels; they were left out.</source>
   <translation>Ce fichier a d’autres canaux ; ils ont été laissés de côté.</translation>
  </message>
  <message>
   <source>This file has {count} pictures; the main one was opened.</source>
   <translation>Ce fichier contient {count} images ; la principale a été ouverte.</translation>
  </message>
  <message>
   <source>This file has {frames} frames; the first one was opened.</source>
   <translation>Ce fichier contient {frames} images ; la première a été ouverte.</translation>
  </message>
  <message>
   <source>This file has {frames} {what}; the first one was opened.</source>
   <translation>Ce fichier contient {frames} images ({what}) ; la première a été ouverte.</translation>
  </message>
  <message>
   <source>This file has {pages} frames; the first one was opened.</source>
   <translation>Ce fichier contient {pages} images ; la première a été ouverte.</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours without a usable profile; its colours are an approximation.</source>
   <translation>Cette photo est en couleurs CMJN sans profil utilisable ; ses couleurs sont une approximation.</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours; it was converted to sRGB by its own profile.</source>
   <translation>Cette photo est en couleurs CMJN ; elle a été convertie en sRGB par son propre profil.</translation>
  </message>
  <message>
   <source>This photo is in Lab colours; it was converted to sRGB.</source>
   <translation>Cette photo est en couleurs Lab ; elle a été convertie en sRGB.</translation>
  </message>
  <message>
   <source>Two {which} were given ({names}); give one model.</source>
   <translation>Deux {which} ont été indiqués ({names}) ; indiquez un seul modèle.</translation>
  </message>
  <message>
   <source>What was sent as “{name}” is another file (its SHA-256 is wrong), so it was deleted.</source>
   <translation>Ce qui a été envoyé comme « {name} » est un autre fichier (son SHA-256 est faux) ; il a été supprimé.</translation>
  </message>
  <message>
   <source>Where “{name}” is in this photo is for you to say. Draw it on the photo, or leave it out of the sentence.</source>
   <translation>C’est à vous de montrer où se trouve « {name} » sur cette photo. Dessinez-le ou retirez-le de la phrase.</translation>
  </message>
  <message>
   <source>a camera RAW file ({name})</source>
   <translation>un fichier RAW d’appareil photo ({name})</translation>
  </message>
  <message>
   <source>a part of its path is not a folder</source>
   <translation>une partie de son chemin n’est pas un dossier</translation>
  </message>
  <message>
   <source>fp16 does not run on the CPU. Choose --precision bf16 or fp32.</source>
   <translation>fp16 ne fonctionne pas sur le processeur. Choisissez --precision bf16 ou fp32.</translation>
  </message>
  <message>
   <source>it does not answer</source>
   <translation>pas de réponse</translation>
  </message>
  <message>
   <source>it does not exist</source>
   <translation>il n’existe pas</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>c’est un dossier</translation>
  </message>
  <message>
   <source>it was made with other weights than those installed, with the model “{model}” (SHA-256 {digest}…).</source>
   <translation>il a été fait avec d’autres poids que ceux installés, avec le modèle « {model} » (SHA-256 {digest}…).</translation>
  </message>
  <message>
   <source>its links lead in a circle</source>
   <translation>ses liens tournent en rond</translation>
  </message>
  <message>
   <source>its name is too long; choose a shorter one</source>
   <translation>son nom est trop long ; choisissez-en un plus court</translation>
  </message>
  <message>
   <source>nothing came for {seconds:.0f} seconds</source>
   <translation>rien n’est venu pendant {seconds:.0f} secondes</translation>
  </message>
  <message>
   <source>permission is denied; look at the permissions of the file and its folder</source>
   <translation>l’accès est refusé ; vérifiez les droits du fichier et de son dossier</translation>
  </message>
  <message>
   <source>resizing</source>
   <translation>redimensionnement</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>accentuation</translation>
  </message>
  <message>
   <source>the change of profile</source>
   <translation>changement de profil</translation>
  </message>
  <message>
   <source>the connection broke off ({error})</source>
   <translation>la connexion s’est interrompue ({error})</translation>
  </message>
  <message>
   <source>the connection ended after {there:,} of {size:,} bytes</source>
   <translation>la connexion s’est terminée après {there:,} octets sur {size:,}</translation>
  </message>
  <message>
   <source>the disk can only be read; choose a folder on another disk</source>
   <translation>le disque est en lecture seule ; choisissez un dossier sur un autre disque</translation>
  </message>
  <message>
   <source>the disk is full; free some space or choose another disk</source>
   <translation>le disque est plein ; libérez de la place ou choisissez un autre disque</translation>
  </message>
  <message>
   <source>the disk reports an error; check the disk and its cable</source>
   <translation>le disque signale une erreur ; vérifiez-le ainsi que son câble</translation>
  </message>
  <message>
   <source>the file would be larger than the disk or the system allows; choose another disk</source>
   <translation>le fichier serait plus grand que le disque ou le système ne l’autorise ; choisissez un autre disque</translation>
  </message>
  <message>
   <source>the losses of {name}</source>
   <translation>pertes du {name}</translation>
  </message>
  <message>
   <source>the lower depth</source>
   <translation>moindre profondeur</translation>
  </message>
  <message>
   <source>the model “{model}” (SHA-256 {digest}…) is not installed.</source>
   <translation>le modèle « {model} » (SHA-256 {digest}…) n’est pas installé.</translation>
  </message>
  <message>
   <source>the proxy “{name}” asks for a user name and a password; put them into the proxy’s address (https_proxy)</source>
   <translation>le proxy « {name} » demande un nom d’utilisateur et un mot de passe ; mettez-les dans l’adresse du proxy (https_proxy)</translation>
  </message>
  <message>
   <source>the proxy “{name}” cannot be reached ({why}); check the proxy in the settings of the system</source>
   <translation>le proxy « {name} » est injoignable ({why}) ; vérifiez le proxy dans les réglages du système</translation>
  </message>
  <message>
   <source>the proxy “{name}” refuses the connection ({why})</source>
   <translation>le proxy « {name} » refuse la connexion ({why})</translation>
  </message>
  <message>
   <source>the server answered {code}</source>
   <translation>le serveur a répondu {code}</translation>
  </message>
  <message>
   <source>there is no connection ({why})</source>
   <translation>il n’y a pas de connexion ({why})</translation>
  </message>
  <message>
   <source>too many files are open; close some programs and try again</source>
   <translation>trop de fichiers sont ouverts ; fermez des programmes et réessayez</translation>
  </message>
  <message>
   <source>your share of the disk is used up; free some space or choose another disk</source>
   <translation>votre quota de disque est épuisé ; libérez de la place ou choisissez un autre disque</translation>
  </message>
  <message>
   <source>{called} cannot be read: it is a device, not a file.</source>
   <translation>{called} ne peut pas être lu : c’est un périphérique, pas un fichier.</translation>
  </message>
  <message>
   <source>{called} cannot be read: {reason}.</source>
   <translation>{called} ne peut pas être lu : {reason}.</translation>
  </message>
  <message>
   <source>{count} edits</source>
   <translation>{count} modifications</translation>
  </message>
  <message>
   <source>{differing:,} of {total:,} pixels differ</source>
   <translation>{differing:,} pixels sur {total:,} diffèrent</translation>
  </message>
  <message>
   <source>{edits} that had not been saved came back; undo takes them away again.</source>
   <translation>Des retouches non enregistrées sont revenues ({edits}) ; « Annuler » les retire à nouveau.</translation>
  </message>
  <message>
   <source>{list} and {one}</source>
   <translation>{list} et {one}</translation>
  </message>
  <message>
   <source>{list}, {one}</source>
   <translation>{list}, {one}</translation>
  </message>
  <message>
   <source>{names} holds the image weights only; give the text head (lm_….pt) as well.</source>
   <translation>{names} ne contient que les poids d’image ; indiquez aussi la tête de texte (lm_….pt).</translation>
  </message>
  <message>
   <source>{names} holds the text head only; give the image weights (im_….pt) as well.</source>
   <translation>{names} ne contient que la tête de texte ; indiquez aussi les poids d’image (im_….pt).</translation>
  </message>
  <message>
   <source>{name} cannot be read: it is not text. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} ne peut pas être lu : ce n’est pas du texte. Restaurez-le depuis une copie ou mettez-le de côté.</translation>
  </message>
  <message>
   <source>{name} cannot be read: {problem}. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} est illisible : {problem}. Restaurez-le d’une copie, ou mettez-le de côté pour recommencer.</translation>
  </message>
  <message>
   <source>{name} cannot hold {what}; the photo was written with {held} bits per channel.</source>
   <translation>{name} ne peut pas contenir {what} ; la photo a été écrite avec {held} bits par canal.</translation>
  </message>
  <message>
   <source>{name} has a receipt of a newer version of InstructIR Desktop. Install that version to verify it.</source>
   <translation>{name} a un reçu d’une version plus récente d’InstructIR Desktop. Installez-la pour le contrôler.</translation>
  </message>
  <message>
   <source>{name} has a receipt that is damaged, so it cannot be verified. Export the photo again.</source>
   <translation>{name} a un reçu endommagé et ne peut donc pas être contrôlé. Exportez la photo à nouveau.</translation>
  </message>
  <message>
   <source>{name} has no transparency; the photo was laid on white.</source>
   <translation>{name} n’a pas de transparence ; la photo a été posée sur du blanc.</translation>
  </message>
  <message>
   <source>{name} is no preset that can be used: {problem}.</source>
   <translation>{name} n’est pas un préréglage utilisable : {problem}.</translation>
  </message>
  <message>
   <source>{name} is too large to be one. Set it aside to begin anew.</source>
   <translation>{name} est trop grand pour en être un. Mettez-le de côté pour recommencer.</translation>
  </message>
  <message>
   <source>{name} was changed by another program since it was read.</source>
   <translation>{name} a été changé par un autre programme depuis sa lecture.</translation>
  </message>
  <message>
   <source>{name} was not written: another program that saves in this folder does not come to an end. Close it and try again.</source>
   <translation>{name} n’a pas été écrit : un autre programme qui enregistre dans ce dossier ne se termine pas. Fermez-le et réessayez.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop and cannot be read by this one ({problem}). Install the newer version.</source>
   <translation>{name} vient d’une version plus récente d’InstructIR Desktop et celle-ci ne peut pas le lire ({problem}). Installez la version plus récente.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop. Install the newer version to use it.</source>
   <translation>{name} a été écrit par une version plus récente d’InstructIR Desktop. Installez-la pour l’utiliser.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop; it is opened for reading only.</source>
   <translation>{name} vient d’une version plus récente d’InstructIR Desktop ; il est ouvert en lecture seule.</translation>
  </message>
  <message>
   <source>{path!r} is not a possible file name. Choose another.</source>
   <translation>{path!r} n’est pas un nom de fichier possible. Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>{photo!r} is not a possible file name.</source>
   <translation>{photo!r} n’est pas un nom de fichier possible.</translation>
  </message>
  <message>
   <source>{place!r} is not a possible file name. Choose another.</source>
   <translation>{place!r} n’est pas un nom de fichier possible. Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>{share:.1f} % of the pixels have colours that the chosen profile cannot hold; they were clipped.</source>
   <translation>{share:.1f} % des pixels ont des couleurs que le profil choisi ne peut contenir ; elles ont été écrêtées.</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched (before {converted}).</source>
   <translation>{untouched:,} pixels sur {total:,} sont intacts (ensuite : {converted}).</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched.</source>
   <translation>{untouched:,} pixels sur {total:,} sont intacts.</translation>
  </message>
  <message>
   <source>{what} was changed elsewhere and deleted here; it was kept.</source>
   <translation>{what} a été changée ailleurs et supprimée ici ; elle a été gardée.</translation>
  </message>
  <message>
   <source>{what} was changed here and deleted elsewhere; it was kept.</source>
   <translation>{what} a été changée ici et supprimée ailleurs ; elle a été gardée.</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further region.</source>
   <translation>{what} a été changée ici et ailleurs ; l’autre version a été gardée comme région supplémentaire.</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further step, switched off.</source>
   <translation>{what} a été changée ici et ailleurs ; l’autre version a été gardée comme étape supplémentaire, désactivée.</translation>
  </message>
  <message>
   <source>ΔE is {mean:.2f} on average and {most:.2f} at most ({formula})</source>
   <translation>ΔE vaut {mean:.2f} en moyenne et {most:.2f} au plus ({formula})</translation>
  </message>
  <message>
   <source>“{folder}” cannot be deleted: {strerror}.</source>
   <translation>« {folder} » ne peut pas être supprimé : {strerror}.</translation>
  </message>
  <message>
   <source>“{folder}” cannot be read: {reason}.</source>
   <translation>« {folder} » ne peut pas être lu : {reason}.</translation>
  </message>
  <message>
   <source>“{folder}” holds neither weights (.pt, .pth, .safetensors) nor a sentence encoder (config.json beside them).</source>
   <translation>« {folder} » ne contient ni poids (.pt, .pth, .safetensors) ni encodeur de phrases (avec config.json à côté).</translation>
  </message>
  <message>
   <source>“{model}” belongs to the application and cannot be removed.</source>
   <translation>« {model} » fait partie de l’application et ne peut pas être retiré.</translation>
  </message>
  <message>
   <source>“{model}” is a sentence encoder; it does not restore photos.</source>
   <translation>« {model} » est un encodeur de phrases ; il ne restaure pas de photos.</translation>
  </message>
  <message>
   <source>“{model}” is needed by the model “{user}”; remove that one first.</source>
   <translation>« {model} » est nécessaire au modèle « {user} » ; retirez d’abord celui-ci.</translation>
  </message>
  <message>
   <source>“{name}” cannot be rendered again: {missing}</source>
   <translation>« {name} » ne peut pas être recalculé : {missing}</translation>
  </message>
  <message>
   <source>“{name}” could not be got: {problem}. Try again later; it goes on where it stopped.</source>
   <translation>« {name} » n’a pas pu être obtenu : {problem}. Réessayez plus tard ; cela reprendra où c’était arrêté.</translation>
  </message>
  <message>
   <source>“{name}” has changed since its steps were saved; they are applied to the photo as it is now.</source>
   <translation>« {name} » a changé depuis l’enregistrement de ses étapes ; elles sont appliquées à la photo telle qu’elle est.</translation>
  </message>
  <message>
   <source>“{name}” has no receipt: it was not exported by InstructIR Desktop, or its metadata was taken out since.</source>
   <translation>« {name} » n’a pas de reçu : InstructIR Desktop ne l’a pas exporté, ou ses métadonnées ont été retirées depuis.</translation>
  </message>
  <message>
   <source>“{name}” has no step that is switched on.</source>
   <translation>« {name} » n’a aucune étape active.</translation>
  </message>
  <message>
   <source>“{name}” is decoded differently on this computer than where “{name2}” was made.</source>
   <translation>« {name} » est décodé autrement sur cet ordinateur que là où « {name2} » a été fait.</translation>
  </message>
  <message>
   <source>“{name}” is not a preset of your own, so it cannot be deleted.</source>
   <translation>« {name} » n’est pas un de vos préréglages et ne peut pas être supprimé.</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: it has {width} × {height} pixels and was exported with {width2} × {height2}. It was cropped or resized since.</source>
   <translation>« {name} » n’est pas ce que dit son reçu : il a {width} × {height} pixels et a été exporté en {width2} × {height2}. Il a été recadré ou redimensionné depuis.</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: rendered again, {numbers}, and {count}.</source>
   <translation>« {name} » n’est pas ce que dit son reçu. Recalculé : {numbers}, et {count}.</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, all {total:,} pixels are equal.</source>
   <translation>« {name} » est bien ce que dit son reçu : recalculé, ses {total:,} pixels sont tous égaux.</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, {numbers}, which no eye tells apart.</source>
   <translation>« {name} » est bien ce que dit son reçu. Recalculé : {numbers} ; aucun œil ne voit la différence.</translation>
  </message>
  <message>
   <source>“{name}” was changed after it was exported: {numbers}, and {count}.</source>
   <translation>« {name} » a été modifié après l’export : {numbers}, et {count}.</translation>
  </message>
  <message>
   <source>“{name}” was made from “{photo}”, which does not lie beside it. Say where that photo is.</source>
   <translation>« {name} » a été fait à partir de « {photo} », qui n’est pas à côté. Dites où se trouve cette photo.</translation>
  </message>
  <message>
   <source>“{name}” would be got over an insecure connection, so it was not.</source>
   <translation>« {name} » serait passé par une connexion non sûre ; il n’a donc pas été obtenu.</translation>
  </message>
  <message>
   <source>“{path!r}” is not a possible file name. Choose another name.</source>
   <translation>« {path!r} » n’est pas un nom de fichier possible. Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>“{path}” asks for a sentence encoder that this application does not know.</source>
   <translation>« {path} » demande un encodeur de phrases que cette application ne connaît pas.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: it does not exist.</source>
   <translation>« {path} » ne peut pas être ouvert : il n’existe pas.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: the process that reads photos does not start ({strerror}). Close other programs and try again.</source>
   <translation>« {path} » ne peut pas être ouvert : le processus qui lit les photos ne démarre pas ({strerror}). Fermez d’autres programmes et réessayez.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: {reason}.</source>
   <translation>« {path} » ne peut pas être ouvert : {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be read, so “{folder}” is no sentence encoder: {reason}.</source>
   <translation>« {path} » est illisible, « {folder} » n’est donc pas un encodeur de phrases : {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be read: {reason}.</source>
   <translation>« {path} » ne peut pas être lu : {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: its result on a test picture is not a number.</source>
   <translation>« {path} » est inutilisable : son résultat sur une image d’essai n’est pas un nombre.</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: {name} holds {dtype} instead of plain floats.</source>
   <translation>« {path} » est inutilisable : {name} contient {dtype} au lieu de nombres à virgule flottante.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the disk gave back other bytes than were written. Check the disk.</source>
   <translation>« {path} » ne peut pas être écrit : le disque a rendu d’autres octets que ceux écrits. Vérifiez-le.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the folder is write-protected. Choose another folder.</source>
   <translation>« {path} » ne peut pas être écrit : le dossier est protégé. Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: there is no folder “{parent}”. Create it or choose another.</source>
   <translation>« {path} » ne peut pas être écrit : le dossier « {parent} » n’existe pas. Créez-le ou choisissez-en un autre.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: {reason}.</source>
   <translation>« {path} » ne peut pas être écrit : {reason}.</translation>
  </message>
  <message>
   <source>“{path}” has a header of {value:.0f} MB, which no InstructIR model has.</source>
   <translation>« {path} » a un en-tête de {value:.0f} Mo, ce qu’aucun modèle InstructIR n’a.</translation>
  </message>
  <message>
   <source>“{path}” has more than {value} million pixels, which is too many to open. Scale it down in another program first.</source>
   <translation>« {path} » a plus de {value} millions de pixels, ce qui est trop pour l’ouvrir. Réduisez-la d’abord dans un autre programme.</translation>
  </message>
  <message>
   <source>“{path}” has no saved steps: there is no “{file}”.</source>
   <translation>« {path} » n’a pas d’étapes enregistrées : il n’y a pas de « {file} ».</translation>
  </message>
  <message>
   <source>“{path}” holds more than tensors and was refused, because it could run a program. Use a file from a source you trust.</source>
   <translation>« {path} » contient plus que des tenseurs et a été refusé, car il pourrait lancer un programme. Utilisez un fichier d’une source sûre.</translation>
  </message>
  <message>
   <source>“{path}” holds no tensors by name, so it is not a model.</source>
   <translation>« {path} » ne contient pas de tenseurs nommés, ce n’est donc pas un modèle.</translation>
  </message>
  <message>
   <source>“{path}” holds something that is not a named tensor, so it is not a model.</source>
   <translation>« {path} » contient autre chose que des tenseurs nommés, ce n’est donc pas un modèle.</translation>
  </message>
  <message>
   <source>“{path}” holds values that are not finite numbers (in {broken}); it cannot be used.</source>
   <translation>« {path} » contient des valeurs qui ne sont pas des nombres finis (dans {broken}) ; il est inutilisable.</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose a photo.</source>
   <translation>« {path} » est un périphérique, pas un fichier. Choisissez une photo.</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose another name.</source>
   <translation>« {path} » est un périphérique, pas un fichier. Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a file. Add a file name to it.</source>
   <translation>« {path} » est un dossier, pas un fichier. Ajoutez-y un nom de fichier.</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a weights file.</source>
   <translation>« {path} » est un dossier, pas un fichier de poids.</translation>
  </message>
  <message>
   <source>“{path}” is a folder. Choose a photo inside it.</source>
   <translation>« {path} » est un dossier. Choisissez une photo à l’intérieur.</translation>
  </message>
  <message>
   <source>“{path}” is damaged or was changed (its SHA-256 is not the expected one). Please reinstall or import it again.</source>
   <translation>« {path} » est endommagé ou modifié (son SHA-256 n’est pas celui attendu). Réinstallez-le ou importez-le à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is damaged, incomplete or of a rare variant and cannot be opened. Copy it again from the camera or a backup, or save it again in the program it came from.</source>
   <translation>« {path} » est endommagé, incomplet ou d’une variante rare et ne peut pas être ouvert. Copiez-le de nouveau depuis l’appareil ou une sauvegarde, ou réenregistrez-le dans son programme d’origine.</translation>
  </message>
  <message>
   <source>“{path}” is damaged. Please reinstall or import the model again.</source>
   <translation>« {path} » est endommagé. Réinstallez ou importez le modèle à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole PyTorch checkpoint. Get the file once more.</source>
   <translation>« {path} » est endommagé : ce n’est pas un point de contrôle PyTorch complet. Procurez-vous le fichier à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole safetensors file. Get the file once more.</source>
   <translation>« {path} » est endommagé : ce n’est pas un fichier safetensors complet. Procurez-vous le fichier à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {error}. Install the application once more.</source>
   <translation>« {path} » est endommagé : {error}. Installez l’application à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {name} holds values that are not numbers. Get the file once more.</source>
   <translation>« {path} » est endommagé : {name} contient des valeurs qui ne sont pas des nombres. Procurez-vous le fichier à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is empty (0 bytes). Copy it again from the camera or a backup.</source>
   <translation>« {path} » est vide (0 octet). Copiez-le de nouveau depuis l’appareil ou une sauvegarde.</translation>
  </message>
  <message>
   <source>“{path}” is empty.</source>
   <translation>« {path} » est vide.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model ({value:.1f} GB), so it was not read.</source>
   <translation>« {path} » est plus grand que tout modèle InstructIR ({value:.1f} Go) et n’a donc pas été lu.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model, so it was not converted.</source>
   <translation>« {path} » est plus grand que tout modèle InstructIR et n’a donc pas été converti.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any sentence encoder, so it was not read.</source>
   <translation>« {path} » est plus grand que tout encodeur de phrases et n’a donc pas été lu.</translation>
  </message>
  <message>
   <source>“{path}” is missing or damaged. Install the application once more.</source>
   <translation>« {path} » manque ou est endommagé. Installez l’application à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is neither a safetensors file nor a PyTorch checkpoint, or it is damaged. Get the file once more.</source>
   <translation>« {path} » n’est ni un fichier safetensors ni un point de contrôle PyTorch, ou il est endommagé. Procurez-vous le fichier à nouveau.</translation>
  </message>
  <message>
   <source>“{path}” is no preset: it is not text.</source>
   <translation>« {path} » n’est pas un préréglage : ce n’est pas du texte.</translation>
  </message>
  <message>
   <source>“{path}” is no queue that can be used: {error}.</source>
   <translation>« {path} » n’est pas une file d’attente utilisable : {error}.</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind, or is damaged. Choose another file.</source>
   <translation>« {path} » n’est pas une photo d’un type connu, ou est endommagé. Choisissez un autre fichier.</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind. {OPENABLE} can be opened.</source>
   <translation>« {path} » n’est pas une photo d’un type connu. Peuvent être ouverts : {OPENABLE}.</translation>
  </message>
  <message>
   <source>“{path}” is not a readable safetensors file: {error}</source>
   <translation>« {path} » n’est pas un fichier safetensors lisible : {error}</translation>
  </message>
  <message>
   <source>“{path}” is not a text head of InstructIR-7D: it tells {count} intents apart, not 7.</source>
   <translation>« {path} » n’est pas une tête de texte d’InstructIR-7D : elle distingue {count} intentions, pas 7.</translation>
  </message>
  <message>
   <source>“{path}” is not an InstructIR model.{detail}</source>
   <translation>« {path} » n’est pas un modèle InstructIR.{detail}</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} does not belong to it.</source>
   <translation>« {path} » n’est pas ce réseau : {first} n’en fait pas partie.</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} is missing.</source>
   <translation>« {path} » n’est pas ce réseau : {first} manque.</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {name} has the shape {shape}, {shape2} was expected.</source>
   <translation>« {path} » n’est pas ce réseau : {name} a la forme {shape}, {shape2} était attendue.</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a preset.</source>
   <translation>« {path} » est trop grand pour être un préréglage.</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a queue.</source>
   <translation>« {path} » est trop grand pour être une file d’attente.</translation>
  </message>
  <message>
   <source>“{path}” is write-protected. Choose another name or change its permissions.</source>
   <translation>« {path} » est protégé en écriture. Choisissez un autre nom ou changez ses droits.</translation>
  </message>
  <message>
   <source>“{path}” is {title}, but it is damaged or of an unknown variant ({words}). {advice}</source>
   <translation>« {path} » ({title}) est endommagé ou d’une variante inconnue ({words}). {advice}</translation>
  </message>
  <message>
   <source>“{path}” is {title}, which cannot be opened. {advice}</source>
   <translation>« {path} » ne peut pas être ouvert ({title}). {advice}</translation>
  </message>
  <message>
   <source>“{path}” keeps its colours in a way (photometric {photometric} with {bits} bits) that cannot be opened. Save it as RGB TIFF in the program it came from.</source>
   <translation>« {path} » garde ses couleurs d’une façon (photometric {photometric} à {bits} bits) qui ne peut être ouverte. Enregistrez-le en TIFF RGB dans son programme d’origine.</translation>
  </message>
  <message>
   <source>“{path}” names intents that this application does not know.</source>
   <translation>« {path} » nomme des intentions que cette application ne connaît pas.</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than a photo may take. Scale it down in another program first.</source>
   <translation>« {path} » demande plus de mémoire qu’une photo ne peut en prendre. Réduisez-la d’abord dans un autre programme.</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than is free. Close other programs and try again.</source>
   <translation>« {path} » demande plus de mémoire qu’il n’y en a de libre. Fermez d’autres programmes et réessayez.</translation>
  </message>
  <message>
   <source>“{path}” was not opened: reading it takes far longer than a photo of its size should. It is probably damaged. Copy it again from the camera or a backup.</source>
   <translation>« {path} » n’a pas été ouvert : sa lecture dure bien plus longtemps que sa taille ne le justifie. Il est sans doute endommagé. Copiez-le de nouveau depuis l’appareil ou une sauvegarde.</translation>
  </message>
  <message>
   <source>“{path}” would unpack to {value:.1f} GB, which no InstructIR model has.</source>
   <translation>« {path} » occuperait {value:.1f} Go une fois décompressé, ce qu’aucun modèle InstructIR ne fait.</translation>
  </message>
  <message>
   <source>“{photo}” cannot be opened: {reason}.</source>
   <translation>« {photo} » ne peut pas être ouvert : {reason}.</translation>
  </message>
  <message>
   <source>“{photo}” is not the photo that “{name}” was made from: its pixels differ.</source>
   <translation>« {photo} » n’est pas la photo dont « {name} » a été fait : ses pixels diffèrent.</translation>
  </message>
  <message>
   <source>“{place}” cannot be opened: {reason}.</source>
   <translation>« {place} » ne peut pas être ouvert : {reason}.</translation>
  </message>
  <message>
   <source>“{target}” already exists and was not made in this way. Choose another folder or name, or let it be replaced.</source>
   <translation>« {target} » existe déjà et n’a pas été fait ainsi. Choisissez un autre dossier ou nom, ou laissez-le être remplacé.</translation>
  </message>
  <message>
   <source>“{target}” already exists. Choose another name, or allow it to be replaced.</source>
   <translation>« {target} » existe déjà. Choisissez un autre nom ou permettez son remplacement.</translation>
  </message>
  <message>
   <source>“{target}” cannot be encoded as {name} ({error}). Choose another format.</source>
   <translation>« {target} » ne peut pas être codé en {name} ({error}). Choisissez un autre format.</translation>
  </message>
  <message>
   <source>“{target}” cannot be read again: {reason}.</source>
   <translation>« {target} » ne peut pas être relu : {reason}.</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {name} ends at {longest_side} pixels a side and the photo has {width} × {height}. Choose PNG or TIFF.</source>
   <translation>« {target} » ne peut pas être écrit : {name} s’arrête à {longest_side} pixels par côté et la photo en a {width} × {height}. Choisissez PNG ou TIFF.</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {reason}.</source>
   <translation>« {target} » ne peut pas être écrit : {reason}.</translation>
  </message>
  <message>
   <source>“{target}” is a photo itself and is never overwritten. Choose another folder or name.</source>
   <translation>« {target} » est elle-même une photo et n’est jamais écrasée. Choisissez un autre dossier ou nom.</translation>
  </message>
  <message>
   <source>“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.</source>
   <translation>« {target} » est la photo « {source} » elle-même et n’est jamais écrasée. Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>“{target}” {ends}, which says no known format. Use one of {names}.</source>
   <translation>« {target} » n’indique aucun format connu ({ends}). Utilisez l’un de {names}.</translation>
  </message>
  <message>
   <source>“{text}” changes no photo: {message}</source>
   <translation>« {text} » ne change aucune photo : {message}</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Assign</source>
   <translation>Attribuer</translation>
  </message>
  <message>
   <source>Choose a command, click into the field and press the keys.</source>
   <translation>Choisissez une commande, cliquez dans le champ et appuyez sur les touches.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Find a command or a key</source>
   <translation>Chercher une commande ou une touche</translation>
  </message>
  <message>
   <source>Give this command its usual shortcut again</source>
   <translation>Rendre à cette commande son raccourci habituel</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Raccourcis clavier</translation>
  </message>
  <message>
   <source>New shortcut</source>
   <translation>Nouveau raccourci</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Tout réinitialiser</translation>
  </message>
  <message>
   <source>Several commands have this shortcut</source>
   <translation>Plusieurs commandes ont ce raccourci</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Raccourcis</translation>
  </message>
  <message>
   <source>{key} belongs to “{command}” now; assigning takes it from there.</source>
   <translation>{key} appartient à « {command} » ; l’attribuer le lui retire.</translation>
  </message>
  <message>
   <source>{key} is used by the window itself.</source>
   <translation>{key} sert à la fenêtre elle-même.</translation>
  </message>
 </context>
 <context>
  <name>StackActions</name>
  <message>
   <source>1 step copied.</source>
   <translation>1 étape copiée.</translation>
  </message>
  <message>
   <source>All steps again</source>
   <translation>Toutes les étapes de nouveau</translation>
  </message>
  <message>
   <source>Copied steps</source>
   <translation>Étapes copiées</translation>
  </message>
  <message>
   <source>Duplicate “{title}”</source>
   <translation>Dupliquer « {title} »</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grouper</translation>
  </message>
  <message>
   <source>Group “{name}”</source>
   <translation>Grouper « {name} »</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>Nom du groupe</translation>
  </message>
  <message>
   <source>Only “{title}”</source>
   <translation>Seulement « {title} »</translation>
  </message>
  <message>
   <source>Open another photo and paste.</source>
   <translation>Ouvrez une autre photo et collez.</translation>
  </message>
  <message>
   <source>Paste {titles}</source>
   <translation>Coller {titles}</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>Renommer « {title} »</translation>
  </message>
  <message>
   <source>Select a step first.</source>
   <translation>Sélectionnez d’abord une étape.</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>Désactiver « {title} »</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>Activer « {title} »</translation>
  </message>
  <message>
   <source>The clipboard holds neither steps nor regions nor a picture.</source>
   <translation>Le presse-papiers ne contient ni étapes, ni zones, ni image.</translation>
  </message>
  <message>
   <source>Ungroup “{name}”</source>
   <translation>Dégrouper « {name} »</translation>
  </message>
  <message>
   <source>What was copied</source>
   <translation>Ce qui a été copié</translation>
  </message>
  <message>
   <source>{count} steps copied.</source>
   <translation>{count} étapes copiées.</translation>
  </message>
 </context>
 <context>
  <name>StackEdits</name>
  <message>
   <source>Delete {name}</source>
   <translation>Supprimer {name}</translation>
  </message>
  <message>
   <source>Delete “{title}”</source>
   <translation>Supprimer « {title} »</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>Contour progressif de {name}</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>Inverser {name}</translation>
  </message>
  <message>
   <source>Keep the colour in “{title}”</source>
   <translation>Garder la couleur dans « {title} »</translation>
  </message>
  <message>
   <source>Keep the exposure in “{title}”</source>
   <translation>Garder l’exposition dans « {title} »</translation>
  </message>
  <message>
   <source>Let the colour change in “{title}”</source>
   <translation>Laisser changer la couleur dans « {title} »</translation>
  </message>
  <message>
   <source>Let the exposure change in “{title}”</source>
   <translation>Laisser changer l’exposition dans « {title} »</translation>
  </message>
  <message>
   <source>Mix “{title}”</source>
   <translation>Mélanger « {title} »</translation>
  </message>
  <message>
   <source>Move “{title}”</source>
   <translation>Déplacer « {title} »</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>Renommer {name}</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>Renommer « {title} »</translation>
  </message>
  <message>
   <source>Strength of “{title}”</source>
   <translation>Intensité de « {title} »</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>Désactiver « {title} »</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>Activer « {title} »</translation>
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
   <translation>Matériel de calcul</translation>
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
   <translation>Modèle des nouvelles étapes</translation>
  </message>
  <message>
   <source>Model for new steps: {title}</source>
   <translation>Modèle des nouvelles étapes : {title}</translation>
  </message>
  <message>
   <source>Preview: exact pixels are coming</source>
   <translation>Aperçu : les pixels exacts arrivent</translation>
  </message>
  <message>
   <source>Size of the photo</source>
   <translation>Taille de la photo</translation>
  </message>
  <message>
   <source>Whether the edits are saved</source>
   <translation>Si les modifications sont enregistrées</translation>
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
   <translation>, {lock} inchangé</translation>
  </message>
  <message>
   <source>Click to change it. + and − change the strength, Del leaves it out.</source>
   <translation>Cliquez pour la modifier. + et − changent l’intensité, Suppr la retire.</translation>
  </message>
  <message>
   <source>Return opens it, plus and minus change its strength, Delete leaves it out</source>
   <translation>Entrée l’ouvre, plus et moins changent l’intensité, Suppr la retire</translation>
  </message>
  <message>
   <source>Step {number}: {words}{held}</source>
   <translation>Étape {number} : {words}{held}</translation>
  </message>
 </context>
 <context>
  <name>StepForm</name>
  <message>
   <source>Leave this step out</source>
   <translation>Retirer cette étape</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Intensité</translation>
  </message>
  <message>
   <source>Strength of the step</source>
   <translation>Intensité de l’étape</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>Intensité. Double-clic pour 100 %.</translation>
  </message>
  <message>
   <source>What the step does</source>
   <translation>Ce que fait l’étape</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <source>Where the step acts</source>
   <translation>Où agit l’étape</translation>
  </message>
  <message>
   <source>whole photo</source>
   <translation>toute la photo</translation>
  </message>
 </context>
 <context>
  <name>StepMenu</name>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Dupliquer</translation>
  </message>
  <message>
   <source>Group…</source>
   <translation>Grouper…</translation>
  </message>
  <message>
   <source>Keep the colours</source>
   <translation>Garder les couleurs</translation>
  </message>
  <message>
   <source>Keep the exposure</source>
   <translation>Garder l’exposition</translation>
  </message>
  <message>
   <source>Mix with another sentence…</source>
   <translation>Mélanger avec une autre phrase…</translation>
  </message>
  <message>
   <source>Only this step (Alt+click the eye)</source>
   <translation>Seulement cette étape (Alt+clic sur l’œil)</translation>
  </message>
  <message>
   <source>Save as preset…</source>
   <translation>Enregistrer comme préréglage…</translation>
  </message>
  <message>
   <source>colours kept</source>
   <translation>couleurs gardées</translation>
  </message>
  <message>
   <source>exposure kept</source>
   <translation>exposition gardée</translation>
  </message>
 </context>
 <context>
  <name>StepMenuButton</name>
  <message>
   <source>Locks, mixing, copies</source>
   <translation>Verrous, mélange, copies</translation>
  </message>
 </context>
 <context>
  <name>StepPopup</name>
  <message>
   <source>A guess: look at the region afterwards and correct it.</source>
   <translation>C’est une estimation : regardez ensuite la zone et corrigez-la.</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source> (about {minutes:.0f} min)</source>
   <translation> (environ {minutes:.0f} min)</translation>
  </message>
  <message>
   <source> (about {seconds:.0f} s)</source>
   <translation> (environ {seconds:.0f} s)</translation>
  </message>
  <message>
   <source> (under 1 s)</source>
   <translation> (moins de 1 s)</translation>
  </message>
  <message>
   <source>Delete step {number}</source>
   <translation>Supprimer l’étape {number}</translation>
  </message>
  <message>
   <source>Delete this step (Del)</source>
   <translation>Supprimer cette étape (Suppr)</translation>
  </message>
  <message>
   <source>More for step {number}</source>
   <translation>Plus sur l’étape {number}</translation>
  </message>
  <message>
   <source>Move step {number}</source>
   <translation>Déplacer l’étape {number}</translation>
  </message>
  <message>
   <source>Name of the step</source>
   <translation>Nom de l’étape</translation>
  </message>
  <message>
   <source>Needs updating</source>
   <translation>À mettre à jour</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restauration…</translation>
  </message>
  <message>
   <source>Step {number}: {title}</source>
   <translation>Étape {number} : {title}</translation>
  </message>
  <message>
   <source>Strength of step {number}</source>
   <translation>Intensité de l’étape {number}</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>Intensité. Double-clic pour 100 %.</translation>
  </message>
  <message>
   <source>Turn step {number} off</source>
   <translation>Désactiver l’étape {number}</translation>
  </message>
  <message>
   <source>Turn step {number} on</source>
   <translation>Activer l’étape {number}</translation>
  </message>
  <message>
   <source>Turn this step off (Space)</source>
   <translation>Désactiver cette étape (Espace)</translation>
  </message>
  <message>
   <source>Turn this step on (Space)</source>
   <translation>Activer cette étape (Espace)</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, off</source>
   <translation>{words}, intensité {strength}, désactivée</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, on</source>
   <translation>{words}, intensité {strength}, activée</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Dismiss</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <source>Exported to “{name}”</source>
   <translation>Exporté dans « {name} »</translation>
  </message>
  <message>
   <source>Notification</source>
   <translation>Notification</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
 </context>
 <context>
  <name>Tool</name>
  <message>
   <source>Click a part of the region to move, scale or turn it. Arrows move (Shift: 10), Ctrl+arrows scale, Alt+arrows turn.</source>
   <translation>Cliquez sur une partie de la zone pour la déplacer, la redimensionner ou la pivoter. Flèches : déplacer (Maj : 10), Ctrl+flèches : redimensionner, Alt+flèches : pivoter.</translation>
  </message>
  <message>
   <source>Click corner by corner; close with a double click or Return. Backspace takes the last corner back.</source>
   <translation>Cliquez sommet par sommet ; fermez par un double-clic ou Entrée. Retour arrière annule le dernier sommet.</translation>
  </message>
  <message>
   <source>Click on a colour to select it in the whole photo. Shift+Alt keeps it only within the active region.</source>
   <translation>Cliquez sur une couleur pour la sélectionner dans toute la photo. Maj+Alt ne la garde que dans la zone active.</translation>
  </message>
  <message>
   <source>Click on a tone to select what is about as light. Shift+Alt keeps it only within the active region.</source>
   <translation>Cliquez sur un ton pour sélectionner ce qui est à peu près aussi clair. Maj+Alt ne le garde que dans la zone active.</translation>
  </message>
  <message>
   <source>Click on an area to select what is coloured like it and joined to it. Shift adds, Alt takes away.</source>
   <translation>Cliquez sur une surface pour sélectionner ce qui est de couleur semblable et d’un seul tenant avec elle. Maj ajoute, Alt retire.</translation>
  </message>
  <message>
   <source>Drag a rectangle, with Ctrl a square. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>Glissez pour tracer un rectangle, avec Ctrl un carré. Maj ajoute à la zone active, Alt retire, les deux gardent ce qui est commun.</translation>
  </message>
  <message>
   <source>Drag an ellipse, with Ctrl a circle. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>Glissez pour tracer une ellipse, avec Ctrl un cercle. Maj ajoute à la zone active, Alt retire, les deux gardent ce qui est commun.</translation>
  </message>
  <message>
   <source>Drag around something; the line closes by itself. Shift adds to the active region, Alt takes away.</source>
   <translation>Glissez autour d’un élément ; le tracé se ferme tout seul. Maj ajoute à la zone active, Alt retire.</translation>
  </message>
  <message>
   <source>Drag from the middle to the corner where the region ends; Ctrl makes a circle.</source>
   <translation>Glissez du centre jusqu’au coin où la zone se termine ; Ctrl fait un cercle.</translation>
  </message>
  <message>
   <source>Drag from where the region is full to where it ends; Ctrl keeps to steps of 15°.</source>
   <translation>Glissez de l’endroit où la zone est pleine jusqu’à celui où elle se termine ; Ctrl procède par pas de 15°.</translation>
  </message>
  <message>
   <source>Drag to move the photo, turn the wheel to zoom. Hold B to see the original.</source>
   <translation>Glissez pour déplacer la photo, tournez la molette pour zoomer. Maintenez B pour voir l’original.</translation>
  </message>
  <message>
   <source>Drag to paint a region, with Alt to erase. [ and ] change the size of the brush.</source>
   <translation>Glissez pour peindre une zone, avec Alt pour effacer. [ et ] changent la taille du pinceau.</translation>
  </message>
  <message>
   <source>Drag to take away from the active region, with Alt to paint. [ and ] change the size of the eraser.</source>
   <translation>Glissez pour retirer de la zone active, avec Alt pour peindre. [ et ] changent la taille de la gomme.</translation>
  </message>
 </context>
 <context>
  <name>ToolOptions</name>
  <message>
   <source>Add to the active region (Shift)</source>
   <translation>Ajouter à la zone active (Maj)</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Bleu</translation>
  </message>
  <message>
   <source>Colour of the overlay</source>
   <translation>Couleur de la superposition</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>Débit</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Vert</translation>
  </message>
  <message>
   <source>Hardness</source>
   <translation>Dureté</translation>
  </message>
  <message>
   <source>Keep what is in both (Shift+Alt)</source>
   <translation>Garder ce qui est commun (Maj+Alt)</translation>
  </message>
  <message>
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <source>New region</source>
   <translation>Nouvelle zone</translation>
  </message>
  <message>
   <source>Radius {pixels} px</source>
   <translation>Rayon {pixels} px</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rouge</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Take away from the active region (Alt)</source>
   <translation>Retirer de la zone active (Alt)</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>Tolérance</translation>
  </message>
  <message>
   <source>Tool options</source>
   <translation>Options de l’outil</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Jaune</translation>
  </message>
 </context>
 <context>
  <name>Understood</name>
  <message>
   <source> (guess)</source>
   <translation> (estimation)</translation>
  </message>
  <message>
   <source>It means: {reading}</source>
   <translation>Cela veut dire : {reading}</translation>
  </message>
  <message>
   <source>Keep {name}</source>
   <translation>Garder {name}</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>La laisser telle quelle</translation>
  </message>
  <message>
   <source>Left out: {left_out}</source>
   <translation>Laissé de côté : {left_out}</translation>
  </message>
  <message>
   <source>Restoration cannot do this part of the sentence.</source>
   <translation>La restauration ne peut pas faire cette partie de la phrase.</translation>
  </message>
  <message>
   <source>Stays as it is: {name}</source>
   <translation>Reste tel quel : {name}</translation>
  </message>
  <message>
   <source>Will restore</source>
   <translation>Sera restauré</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps} étapes</translation>
  </message>
 </context>
 <context>
  <name>UnfinishedDialog</name>
  <message>
   <source>A batch was not finished</source>
   <translation>Un traitement par lots n’est pas terminé</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Pas maintenant</translation>
  </message>
  <message>
   <source>What is done is kept. Go on restores the photos that are left.</source>
   <translation>Ce qui est fait est conservé. Continuer restaure les photos restantes.</translation>
  </message>
  <message>
   <source>{left} of {total} photos are left, to “{folder}”</source>
   <translation>Il reste {left} photos sur {total}, vers « {folder} »</translation>
  </message>
 </context>
 <context>
  <name>VariantActions</name>
  <message>
   <source>&amp;Compare variants…</source>
   <translation>&amp;Comparer les variantes…</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Supprimer</translation>
  </message>
  <message>
   <source>&amp;Duplicate this stack as a new variant</source>
   <translation>&amp;Dupliquer cette pile en nouvelle variante</translation>
  </message>
  <message>
   <source>&amp;New variant without steps</source>
   <translation>&amp;Nouvelle variante sans étapes</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>&amp;Renommer…</translation>
  </message>
  <message>
   <source>&amp;Take a snapshot…</source>
   <translation>&amp;Prendre un instantané…</translation>
  </message>
  <message>
   <source>&amp;Variants</source>
   <translation>&amp;Variantes</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>Retour à « {name} »</translation>
  </message>
  <message>
   <source>De&amp;lete this variant</source>
   <translation>S&amp;upprimer cette variante</translation>
  </message>
  <message>
   <source>Delete the snapshot “{name}”</source>
   <translation>Supprimer l’instantané « {name} »</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>Supprimer {name}</translation>
  </message>
  <message>
   <source>Name of the snapshot</source>
   <translation>Nom de l’instantané</translation>
  </message>
  <message>
   <source>Name of the variant</source>
   <translation>Nom de la variante</translation>
  </message>
  <message>
   <source>New {name}</source>
   <translation>Créer {name}</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>Aucune photo n’est ouverte</translation>
  </message>
  <message>
   <source>Rename the variant</source>
   <translation>Renommer la variante</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>Renommer « {title} »</translation>
  </message>
  <message>
   <source>S&amp;napshots</source>
   <translation>&amp;Instantanés</translation>
  </message>
  <message>
   <source>Snapshot {number}</source>
   <translation>Instantané {number}</translation>
  </message>
  <message>
   <source>Snapshot “{name}”</source>
   <translation>Instantané « {name} »</translation>
  </message>
  <message>
   <source>Switch to {name}</source>
   <translation>Passer à {name}</translation>
  </message>
  <message>
   <source>Take a snapshot</source>
   <translation>Prendre un instantané</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, first.</source>
   <translation>Attendez d’abord que la photo soit restaurée, ou annulez.</translation>
  </message>
 </context>
 <context>
  <name>VerifyDialog</name>
  <message>
   <source>Another photo</source>
   <translation>Une autre photo</translation>
  </message>
  <message>
   <source>Choose the photo…</source>
   <translation>Choisir la photo…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Every pixel is the photo's own plus the corrections of these steps.</source>
   <translation>Chaque pixel est celui de la photo plus les corrections de ces étapes.</translation>
  </message>
  <message>
   <source>It could not be verified</source>
   <translation>La vérification n’a pas pu se faire</translation>
  </message>
  <message>
   <source>It is not what its receipt says</source>
   <translation>Ce n’est pas ce que dit son reçu</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>Fait avec</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>No receipt</source>
   <translation>Pas de reçu</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Aucune</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Photo</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>Promesse</translation>
  </message>
  <message>
   <source>Restored, not generated</source>
   <translation>Restauré, pas inventé</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log.</source>
   <translation>Une erreur s’est produite dans InstructIR Desktop ; les détails sont dans son journal.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Étapes</translation>
  </message>
  <message>
   <source>The model is needed</source>
   <translation>Il faut le modèle</translation>
  </message>
  <message>
   <source>The photo is needed</source>
   <translation>Il faut la photo</translation>
  </message>
  <message>
   <source>The photo is rendered again as the file's receipt says, and compared with the file.</source>
   <translation>La photo est recalculée selon le reçu du fichier, puis comparée au fichier.</translation>
  </message>
  <message>
   <source>The photo it was made from</source>
   <translation>La photo d’où il provient</translation>
  </message>
  <message>
   <source>Untouched</source>
   <translation>Intact</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <source>Verifying “{name}”</source>
   <translation>Vérification de « {name} »</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>et {count} de plus</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels</source>
   <translation>{untouched:,} pixels sur {total:,}</translation>
  </message>
 </context>
 <context>
  <name>Verifying</name>
  <message>
   <source>Cancelled before it was done.</source>
   <translation>Annulé avant la fin.</translation>
  </message>
 </context>
 <context>
  <name>ViewActions</name>
  <message>
   <source>Ground a&amp;round the photo</source>
   <translation>&amp;Fond autour de la photo</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Drop a photo here</source>
   <translation>Déposez une photo ici</translation>
  </message>
  <message>
   <source>Everything stays on this computer, and the original is never changed.</source>
   <translation>Tout reste sur cet ordinateur et l’original n’est jamais modifié.</translation>
  </message>
  <message>
   <source>New here? Click a sentence to see it work on the sample photo:</source>
   <translation>Première visite ? Cliquez sur une phrase pour la voir agir sur la photo d’exemple :</translation>
  </message>
  <message>
   <source>Open a photo…</source>
   <translation>Ouvrir une photo…</translation>
  </message>
  <message>
   <source>Opens the sample photo and carries this sentence out</source>
   <translation>Ouvre la photo d’exemple et exécute cette phrase</translation>
  </message>
  <message>
   <source>Recent photos</source>
   <translation>Photos récentes</translation>
  </message>
  <message>
   <source>Try the sample photo</source>
   <translation>Essayer la photo d’exemple</translation>
  </message>
  <message>
   <source>and write what is wrong with it.</source>
   <translation>et écrivez ce qui ne va pas.</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>Archive</source>
   <translation>Archive</translation>
  </message>
  <message>
   <source>Blur</source>
   <translation>Flou</translation>
  </message>
  <message>
   <source>Colour and contrast</source>
   <translation>Couleur et contraste</translation>
  </message>
  <message>
   <source>Fine detail</source>
   <translation>Détails fins</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Voile</translation>
  </message>
  <message>
   <source>InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is.</source>
   <translation>InstructIR restaure des photos ; il ne peut rien ajouter, enlever ni redessiner, la photo reste donc telle quelle.</translation>
  </message>
  <message>
   <source>Looks blurred</source>
   <translation>Semble floue</translation>
  </message>
  <message>
   <source>Looks dark</source>
   <translation>Semble sombre</translation>
  </message>
  <message>
   <source>Looks faded</source>
   <translation>Semble terne</translation>
  </message>
  <message>
   <source>Looks hazy</source>
   <translation>Semble voilée</translation>
  </message>
  <message>
   <source>Looks noisy (σ ≈ {sigma})</source>
   <translation>Semble bruitée (σ ≈ {sigma})</translation>
  </message>
  <message>
   <source>Low light</source>
   <translation>Faible lumière</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Bruit</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Rien</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Impression</translation>
  </message>
  <message>
   <source>Rain</source>
   <translation>Pluie</translation>
  </message>
  <message>
   <source>Same as the photo</source>
   <translation>Comme la photo</translation>
  </message>
  <message>
   <source>Small, to send</source>
   <translation>Petite, à envoyer</translation>
  </message>
  <message>
   <source>Streaks like rain</source>
   <translation>Traînées comme de pluie</translation>
  </message>
  <message>
   <source>This sentence asks for no restoration, so the photo stays as it is.</source>
   <translation>Cette phrase ne demande aucune restauration, la photo reste donc telle quelle.</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message>
   <source>a number that makes the name new; {number:3} has three digits</source>
   <translation>un numéro qui rend le nom nouveau ; {number:3} a trois chiffres</translation>
  </message>
  <message>
   <source>background</source>
   <translation>arrière-plan</translation>
  </message>
  <message>
   <source>blur</source>
   <translation>flou</translation>
  </message>
  <message>
   <source>bottom half</source>
   <translation>moitié inférieure</translation>
  </message>
  <message>
   <source>bottom quarter</source>
   <translation>quart inférieur</translation>
  </message>
  <message>
   <source>bottom third</source>
   <translation>tiers inférieur</translation>
  </message>
  <message>
   <source>bottom-left corner</source>
   <translation>coin inférieur gauche</translation>
  </message>
  <message>
   <source>bottom-right corner</source>
   <translation>coin inférieur droit</translation>
  </message>
  <message>
   <source>centre</source>
   <translation>centre</translation>
  </message>
  <message>
   <source>colour and contrast</source>
   <translation>couleur et contraste</translation>
  </message>
  <message>
   <source>colours</source>
   <translation>couleurs</translation>
  </message>
  <message>
   <source>corners</source>
   <translation>coins</translation>
  </message>
  <message>
   <source>details</source>
   <translation>détails</translation>
  </message>
  <message>
   <source>edges</source>
   <translation>bords</translation>
  </message>
  <message>
   <source>everywhere except {place}</source>
   <translation>partout sauf {place}</translation>
  </message>
  <message>
   <source>exposure</source>
   <translation>exposition</translation>
  </message>
  <message>
   <source>fine detail</source>
   <translation>détails fins</translation>
  </message>
  <message>
   <source>haze</source>
   <translation>voile</translation>
  </message>
  <message>
   <source>height in pixels</source>
   <translation>hauteur en pixels</translation>
  </message>
  <message>
   <source>highlights</source>
   <translation>hautes lumières</translation>
  </message>
  <message>
   <source>how many steps it has</source>
   <translation>le nombre de ses étapes</translation>
  </message>
  <message>
   <source>left half</source>
   <translation>moitié gauche</translation>
  </message>
  <message>
   <source>left quarter</source>
   <translation>quart gauche</translation>
  </message>
  <message>
   <source>left third</source>
   <translation>tiers gauche</translation>
  </message>
  <message>
   <source>low light</source>
   <translation>faible lumière</translation>
  </message>
  <message>
   <source>midtones</source>
   <translation>tons moyens</translation>
  </message>
  <message>
   <source>noise</source>
   <translation>bruit</translation>
  </message>
  <message>
   <source>rain</source>
   <translation>pluie</translation>
  </message>
  <message>
   <source>right half</source>
   <translation>moitié droite</translation>
  </message>
  <message>
   <source>right quarter</source>
   <translation>quart droit</translation>
  </message>
  <message>
   <source>right third</source>
   <translation>tiers droit</translation>
  </message>
  <message>
   <source>shadows</source>
   <translation>ombres</translation>
  </message>
  <message>
   <source>sky</source>
   <translation>ciel</translation>
  </message>
  <message>
   <source>subject</source>
   <translation>sujet</translation>
  </message>
  <message>
   <source>the day of the export</source>
   <translation>le jour de l’exportation</translation>
  </message>
  <message>
   <source>the day the photo was taken</source>
   <translation>le jour de la prise de vue</translation>
  </message>
  <message>
   <source>the export preset's name</source>
   <translation>le nom du préréglage d’exportation</translation>
  </message>
  <message>
   <source>the format, such as JPEG</source>
   <translation>le format, par exemple JPEG</translation>
  </message>
  <message>
   <source>the photo's name</source>
   <translation>le nom de la photo</translation>
  </message>
  <message>
   <source>the region I draw</source>
   <translation>la zone que je trace</translation>
  </message>
  <message>
   <source>the sentences of its steps</source>
   <translation>les phrases de ses étapes</translation>
  </message>
  <message>
   <source>top half</source>
   <translation>moitié supérieure</translation>
  </message>
  <message>
   <source>top quarter</source>
   <translation>quart supérieur</translation>
  </message>
  <message>
   <source>top third</source>
   <translation>tiers supérieur</translation>
  </message>
  <message>
   <source>top-left corner</source>
   <translation>coin supérieur gauche</translation>
  </message>
  <message>
   <source>top-right corner</source>
   <translation>coin supérieur droit</translation>
  </message>
  <message>
   <source>width in pixels</source>
   <translation>largeur en pixels</translation>
  </message>
 </context>
 <context>
  <name>Workbench</name>
  <message>
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Préréglages</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Variantes</translation>
  </message>
 </context>
</TS>
