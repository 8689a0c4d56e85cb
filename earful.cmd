@echo off
rem The same as ./earful, for Windows: builds Earful when its sources changed, then runs it. There is no cache of classes here.
setlocal enabledelayedexpansion
set "HOME_FOLDER=%~dp0"
set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "APP=%HOME_FOLDER%\target\app"
set "SIZE=-XX:TieredStopAtLevel=1 -XX:TrimNativeHeapInterval=60000 -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Xms32m -Xmx256m"
if "%~1"=="pick" set "SIZE=-Xmx256m"
if "%~1"=="themes" set "SIZE=-Xmx900m"
if not defined EARFUL_JAVA_OPTIONS set "EARFUL_JAVA_OPTIONS=-XX:+UseSerialGC -XX:+UseCompactObjectHeaders %SIZE%"

for %%c in (run demo setup import reindex password-link pick themes) do if "%~1"=="%%c" goto application
for %%c in (backup restore) do if "%~1"=="%%c" (
    echo earful: "%~1" comes with a later version; earful help lists what there is 1>&2
    exit /b 2
)
if "%~1"=="test" goto test
if "%~1"=="bench" goto bench
if "%~1"=="help" goto help
if "%~1"=="version" goto version
if "%~1"=="" (
    call :help 1>&2
    exit /b 2
)
echo earful: there is no command "%~1"; earful help lists them 1>&2
exit /b 2

:application
call :find_jdk || exit /b 1
call :build_if_old || exit /b 1
"%JAVA_HOME%\bin\java" %EARFUL_JAVA_OPTIONS% --enable-native-access=ALL-UNNAMED -jar "%APP%\earful.jar" %*
exit /b %errorlevel%

:test
call :find_jdk || exit /b 1
cd /d "%HOME_FOLDER%"
call mvnw.cmd -B -ntp verify
exit /b %errorlevel%

:bench
call :find_jdk || exit /b 1
call :build_if_old || exit /b 1
cd /d "%HOME_FOLDER%"
call mvnw.cmd -B -q -Pbench test-compile || exit /b 1
set /p CLASS_PATH=<target\class-path
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -cp "target\test-classes;target\classes;%CLASS_PATH%" app.earful.bench.Bench %2 %3 %4 %5 %6
exit /b %errorlevel%

:help
echo earful run                serve http://127.0.0.1:8080 with a database of its own in .\data
echo earful demo               the same with a year of made-up data in a workspace of its own
echo earful test               every test, browser tests too
echo earful setup --workspace NAME --name NAME --email MAIL --password-file FILE
echo earful import FILE [--source SOURCE] [--dry-run], earful import --undo ID
echo earful pick [--unheard-share S] ^<book.jsonl, earful themes [--summary] ^<texts.jsonl
echo earful reindex [--workspace NAME]
echo earful password-link MAIL
echo earful bench [NAME...]
echo earful help, earful version
echo Settings are environment variables; docs\guide\operating.md lists them.
exit /b 0

:version
powershell -NoProfile -Command "'Earful ' + ([xml](Get-Content '%HOME_FOLDER%\pom.xml')).project.version"
exit /b %errorlevel%

:find_jdk
if defined JAVA_HOME call :is_wanted "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%j in ('where java 2^>nul') do (
    call :is_wanted "%%~dpj.." && set "JAVA_HOME=%%~dpj.." && exit /b 0
)
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    for /d %%d in ("%%~r\*") do call :is_wanted "%%~d" && set "JAVA_HOME=%%~d" && exit /b 0
)
echo earful: needs a JDK 25 and found none; get one from https://adoptium.net or name its folder in JAVA_HOME 1>&2
exit /b 1

:is_wanted
if not exist "%~1\bin\javac.exe" exit /b 1
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul
exit /b %errorlevel%

:build_if_old
powershell -NoProfile -Command "$b = Get-Item '%APP%\built' -ErrorAction SilentlyContinue; if (-not $b) { exit 1 }; $n = Get-ChildItem -Recurse '%HOME_FOLDER%\src\main', '%HOME_FOLDER%\pom.xml' | Where-Object LastWriteTime -gt $b.LastWriteTime | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 exit /b 0
echo earful: building the application, which takes a few minutes the first time 1>&2
pushd "%HOME_FOLDER%"
call mvnw.cmd -B -ntp compile jar:jar@default-jar spring-boot:repackage@repackage 1>&2
if errorlevel 1 (
    popd
    echo earful: the build failed 1>&2
    exit /b 1
)
if exist "%APP%" rmdir /s /q "%APP%"
"%JAVA_HOME%\bin\java" -Djarmode=tools -jar target\earful.jar extract --destination "%APP%" >nul
type nul > "%APP%\built"
popd
exit /b 0
