<#
.SYNOPSIS
    Exports who is in which distribution list, as CSV for "breakwater lists build".

.DESCRIPTION
    Reads distribution groups, mail-enabled security groups, Microsoft 365 groups (Exchange Online only) and dynamic
    distribution groups, and writes one row a membership: list, listType, member, memberType, listAliases.

    Only direct members are read. Lists within lists are resolved by "breakwater lists build", so that each list is read
    once, however often it stands in others.

    The members of a dynamic distribution group are those that Exchange Online last calculated
    (Get-DynamicDistributionGroupMember, at most 24 hours old), and on Exchange Server what its filter finds now
    (Get-Recipient -RecipientPreviewFilter).

    The script changes nothing in Exchange. A run that was cut short goes on with the list at which it stopped: start it
    again with the same -Path. Until every list has been read the file has the name <Path>.part, so that a half export
    is never taken for a whole one.

    Run it in a session that is connected already: Connect-ExchangeOnline (module ExchangeOnlineManagement), or the
    Exchange Management Shell. It needs a role that may read recipients, such as View-Only Recipients.

.PARAMETER Path
    The CSV file to write, in UTF-8. An older one is replaced when everything has been read.

.PARAMETER Restart
    Begin anew instead of going on with a run that was cut short.

.PARAMETER MaximumAgeHours
    A run that was cut short longer ago than this is not continued, since its beginning is old. 24 by default.

.PARAMETER SkipFailed
    Finish the file although some lists could not be read. They are named, and whatever holds them will be counted too low.

.PARAMETER Retries
    How often a command is tried again when Exchange is busy or throttles. 8 by default; the pause doubles from 5 seconds
    to at most 5 minutes.

.PARAMETER PauseMilliseconds
    A pause behind each list, for organisations where the export must not be noticed. 0 by default.

.EXAMPLE
    Connect-ExchangeOnline
    .\Export-ListMembers.ps1 -Path .\members.csv

    Exchange Online, signed in by hand.

.EXAMPLE
    Connect-ExchangeOnline -CertificateThumbprint $thumbprint -AppId $appId -Organization contoso.example
    .\Export-ListMembers.ps1 -Path C:\breakwater\members.csv

    Exchange Online in a scheduled task.

.EXAMPLE
    Add-PSSnapin Microsoft.Exchange.Management.PowerShell.SnapIn
    .\Export-ListMembers.ps1 -Path C:\breakwater\members.csv

    Exchange Server, in a scheduled task on a server with the management tools.

.NOTES
    Exit codes: 0 everything was read; 1 some lists could not be read, or none was found.
    Windows PowerShell 5.1 and PowerShell 7.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, Position = 0)]
    [string] $Path,

    [switch] $Restart,

    [ValidateRange(1, 8760)]
    [int] $MaximumAgeHours = 24,

    [switch] $SkipFailed,

    [ValidateRange(0, 50)]
    [int] $Retries = 8,

    [ValidateRange(0, 600000)]
    [int] $PauseMilliseconds = 0
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

function Test-Command {
    param([string] $Name)
    return [bool](Get-Command -Name $Name -ErrorAction SilentlyContinue)
}

# Exchange tells of throttling in several ways, and not always with a status.
$busy = '429|503|504|throttl|too many|server.{0,10}busy|micro ?delay|timed? ?out|temporarily|connection.{0,20}(closed|reset)'

function Invoke-Patiently {
    param([scriptblock] $Command, [string] $What)
    $pause = 5
    for ($try = 0; ; $try++) {
        try {
            return , @(& $Command)
        }
        catch {
            if ($try -ge $Retries -or "$_" -notmatch $busy) { throw }
            Write-Verbose "$What`: $_ Trying again in $pause seconds."
            Start-Sleep -Seconds $pause
            $pause = [Math]::Min(300, 2 * $pause)
        }
    }
}

# Objects that came over a remote session have texts instead of values, and lack what the server does not know.
function Get-Text {
    param($Object, [string] $Name)
    $property = $Object.PSObject.Properties[$Name]
    if ($null -eq $property -or $null -eq $property.Value) { return '' }
    return "$($property.Value)"
}

function Get-Aliases {
    param($List)
    $property = $List.PSObject.Properties['EmailAddresses']
    if ($null -eq $property -or $null -eq $property.Value) { return '' }
    $primary = Get-Text $List 'PrimarySmtpAddress'
    $others = foreach ($address in @($property.Value)) {
        $text = "$address"
        if ($text -match '^smtp:' -and $text.Substring(5) -ne $primary) { $text.Substring(5) }
    }
    return (@($others) -join ' ')
}

function ConvertTo-Cell {
    param([string] $Text)
    return '"' + $Text.Replace('"', '""') + '"'
}

function Get-Members {
    param($List)
    $id = $List.Id
    switch ($List.Kind) {
        'Static' {
            return Invoke-Patiently { Get-DistributionGroupMember -Identity $id -ResultSize Unlimited } $List.Address
        }
        'Unified' {
            return Invoke-Patiently { Get-UnifiedGroupLinks -Identity $id -LinkType Members -ResultSize Unlimited } $List.Address
        }
        'DynamicOnline' {
            return Invoke-Patiently { Get-DynamicDistributionGroupMember -Identity $id -ResultSize Unlimited } $List.Address
        }
        'DynamicServer' {
            $group = (Invoke-Patiently { Get-DynamicDistributionGroup -Identity $id } $List.Address)[0]
            $filter = Get-Text $group 'RecipientFilter'
            $container = Get-Text $group 'RecipientContainer'
            if ($container -eq '') {
                return Invoke-Patiently { Get-Recipient -RecipientPreviewFilter $filter -ResultSize Unlimited } $List.Address
            }
            return Invoke-Patiently {
                Get-Recipient -RecipientPreviewFilter $filter -OrganizationalUnit $container -ResultSize Unlimited
            } $List.Address
        }
    }
}

function Get-Lists {
    $isOnline = Test-Command 'Get-DynamicDistributionGroupMember'
    $found = New-Object System.Collections.Generic.List[object]
    $add = {
        param($Groups, [string] $Kind)
        foreach ($group in $Groups) {
            $address = Get-Text $group 'PrimarySmtpAddress'
            if ($address -eq '') { continue }
            $type = Get-Text $group 'RecipientTypeDetails'
            if ((Get-Text $group 'ModerationEnabled') -eq 'True') { $type = "$type Moderated" }
            $found.Add([pscustomobject]@{
                Address = $address
                Id      = (Get-Text $group 'Guid')
                Kind    = $Kind
                Type    = $type
                Aliases = (Get-Aliases $group)
            })
        }
    }
    Write-Progress -Activity 'Lists' -Status 'Distribution groups'
    & $add (Invoke-Patiently { Get-DistributionGroup -ResultSize Unlimited } 'Get-DistributionGroup') 'Static'
    Write-Progress -Activity 'Lists' -Status 'Dynamic distribution groups'
    $dynamic = if ($isOnline) { 'DynamicOnline' } else { 'DynamicServer' }
    & $add (Invoke-Patiently { Get-DynamicDistributionGroup -ResultSize Unlimited } 'Get-DynamicDistributionGroup') $dynamic
    if (Test-Command 'Get-UnifiedGroup') {
        Write-Progress -Activity 'Lists' -Status 'Microsoft 365 groups'
        & $add (Invoke-Patiently { Get-UnifiedGroup -ResultSize Unlimited } 'Get-UnifiedGroup') 'Unified'
    }
    Write-Progress -Activity 'Lists' -Completed
    return , $found
}

foreach ($needed in 'Get-DistributionGroup', 'Get-DistributionGroupMember', 'Get-DynamicDistributionGroup') {
    if (-not (Test-Command $needed)) {
        throw "$needed is not there. Connect first: Connect-ExchangeOnline, or open the Exchange Management Shell."
    }
}

# Servers see only the domain of the one who asks, unless told otherwise.
if (Test-Command 'Set-ADServerSettings') { Set-ADServerSettings -ViewEntireForest $true }

$file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$part = "$file.part"
$journal = "$file.journal"
$utf8 = New-Object System.Text.UTF8Encoding($false)

# The journal has a line for each list that is whole in the part: how long the part was behind it, and the list's id.
$done = @{}
$length = [long] 0
$oldest = (Get-Date).AddHours(-$MaximumAgeHours)
$mayGoOn = -not $Restart -and (Test-Path -LiteralPath $part) -and (Test-Path -LiteralPath $journal) -and
    (Get-Item -LiteralPath $journal).CreationTime -gt $oldest
if ($mayGoOn) {
    foreach ($line in [System.IO.File]::ReadAllLines($journal, $utf8)) {
        if ($line -match '^(\d+) (\S+)$') {
            $length = [long] $Matches[1]
            $done[$Matches[2]] = $true
        }
    }
    if ((Get-Item -LiteralPath $part).Length -lt $length) {
        $done = @{}
        $length = [long] 0
    }
}
if ($done.Count -eq 0) {
    Remove-Item -LiteralPath $part, $journal -ErrorAction SilentlyContinue
    [System.IO.File]::WriteAllText($journal, '', $utf8)
    # A file of the same name that was deleted a moment ago lends its creation time on Windows.
    (Get-Item -LiteralPath $journal).CreationTime = Get-Date
}
else {
    Write-Host "Going on with a run that was cut short: $($done.Count) lists are there already."
}

$lists = Get-Lists
if ($lists.Count -eq 0) {
    Write-Error 'Not one list was found. May this account read recipients?' -ErrorAction Continue
    exit 1
}

$failed = New-Object System.Collections.Generic.List[string]
$empty = 0
$withoutAddress = 0
$rows = [long] 0
$stream = New-Object System.IO.FileStream($part, [System.IO.FileMode]::OpenOrCreate, [System.IO.FileAccess]::Write)
$writer = $null
$journalWriter = $null
try {
    # What was written of a list that was not finished goes.
    $stream.SetLength($length)
    [void] $stream.Seek(0, [System.IO.SeekOrigin]::End)
    $writer = New-Object System.IO.StreamWriter($stream, $utf8, 65536)
    $journalWriter = New-Object System.IO.StreamWriter($journal, $true, $utf8)
    if ($length -eq 0) { $writer.Write("list,listType,member,memberType,listAliases`r`n") }

    for ($index = 0; $index -lt $lists.Count; $index++) {
        $list = $lists[$index]
        if ($done.ContainsKey($list.Id)) { continue }
        Write-Progress -Activity 'Members' -Status "$($index + 1) of $($lists.Count): $($list.Address)" `
            -PercentComplete ([Math]::Floor(100 * $index / $lists.Count))
        try {
            $members = Get-Members $list
        }
        catch {
            $failed.Add("$($list.Address): $_")
            continue
        }
        $start = (ConvertTo-Cell $list.Address) + ',' + (ConvertTo-Cell $list.Type) + ','
        $end = ',' + (ConvertTo-Cell $list.Aliases) + "`r`n"
        $written = 0
        foreach ($member in $members) {
            if ($null -eq $member) { continue }
            $address = Get-Text $member 'PrimarySmtpAddress'
            if ($address -eq '') {
                # A user without a mailbox, a device: no mail reaches it. A mail contact has its address elsewhere.
                $address = (Get-Text $member 'ExternalEmailAddress') -replace '^smtp:', ''
            }
            if ($address -notmatch '@') {
                $withoutAddress++
                continue
            }
            $writer.Write($start + (ConvertTo-Cell $address) + ',' +
                (ConvertTo-Cell (Get-Text $member 'RecipientTypeDetails')) + $end)
            $written++
        }
        if ($written -eq 0) { $empty++ }
        $rows += $written
        $writer.Flush()
        $stream.Flush($true)
        $journalWriter.WriteLine("$($stream.Length) $($list.Id)")
        $journalWriter.Flush()
        if ($PauseMilliseconds -gt 0) { Start-Sleep -Milliseconds $PauseMilliseconds }
    }
}
finally {
    Write-Progress -Activity 'Members' -Completed
    if ($null -ne $journalWriter) { $journalWriter.Dispose() }
    if ($null -ne $writer) { $writer.Dispose() } else { $stream.Dispose() }
}

Write-Host "$($lists.Count) lists, $rows memberships in this run; $empty lists without members, which are not in the file."
if ($withoutAddress -gt 0) { Write-Host "$withoutAddress members without an address were left out: no mail reaches them." }
foreach ($problem in $failed) { Write-Warning "Could not be read: $problem" }

if ($failed.Count -gt 0 -and -not $SkipFailed) {
    Write-Error ("$($failed.Count) lists could not be read, so the export is not complete. What was read is kept: " +
        'start this again to try the rest, or add -SkipFailed.') -ErrorAction Continue
    exit 1
}

Move-Item -LiteralPath $part -Destination $file -Force
Remove-Item -LiteralPath $journal
Write-Host "Wrote $file"
exit 0
